package io.saldo.examples.architecture.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.IRuntime;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/**
 * Loads classes of the product anew with JaCoCo's probes in them, and tells which of them had an instruction executed.
 * What it runs must be loaded by it, so it is named and not handed in.
 */
final class Recorder implements AutoCloseable {
    private final IRuntime runtime = new LoggerRuntime();
    private final RuntimeData data = new RuntimeData();
    private final Watched loader = new Watched();

    Recorder() throws Exception {
        runtime.startup(data);
    }

    /** The work of a class of this class path, made by its constructor without arguments. */
    <T> Callable<T> make(Class<? extends Callable<T>> type) throws Exception {
        @SuppressWarnings("unchecked")
        var made =
                (Callable<T>) loader.loadClass(type.getName()).getConstructor().newInstance();
        return made;
    }

    /** Forgets what was executed up to now. */
    void reset() {
        data.reset();
    }

    /** Classes of which some instruction was executed since the beginning or the last {@link #reset}. */
    Collection<IClassCoverage> executed() throws IOException {
        var store = new ExecutionDataStore();
        data.collect(store, new SessionInfoStore(), false);
        var builder = new CoverageBuilder();
        var analyzer = new Analyzer(store, builder);
        for (Map.Entry<String, byte[]> each : loader.originals.entrySet()) {
            analyzer.analyzeClass(each.getValue(), each.getKey());
        }
        return builder.getClasses().stream()
                .filter(type -> type.getInstructionCounter().getStatus() != ICounter.NOT_COVERED
                        && type.getInstructionCounter().getCoveredCount() > 0)
                .toList();
    }

    @Override
    public void close() {
        runtime.shutdown();
    }

    /** Defines every class of the product itself, instrumented; all else comes from the class path as ever. */
    private final class Watched extends ClassLoader {
        private final Map<String, byte[]> originals = new LinkedHashMap<>();
        private final Instrumenter instrumenter = new Instrumenter(runtime);

        Watched() {
            super(Recorder.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.saldo.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] original = file.readAllBytes();
                byte[] watched = instrumenter.instrument(original, name);
                if (!name.startsWith("io.saldo.examples.")) {
                    originals.put(name, original);
                }
                return defineClass(name, watched, 0, watched.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
