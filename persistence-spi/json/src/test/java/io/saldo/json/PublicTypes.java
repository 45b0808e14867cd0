package io.saldo.json;

import io.saldo.billing.run.HouseBill;
import io.saldo.billing.store.Issuing;
import io.saldo.billing.store.Sealing;
import io.saldo.billing.store.Withdrawing;
import io.saldo.kernel.money.Kopecks;
import io.saldo.metering.meter.MeterId;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The public classes of kernel, metering and engine, found where the class path holds them: a folder of classes or a
 * jar.
 */
final class PublicTypes {
    private static final Set<String> ANSWERS = Set.of("io.saldo.kernel.store", "io.saldo.billing.service");
    private static final Set<Class<?>> OUTCOMES = Set.of(Sealing.class, Issuing.class, Withdrawing.class);

    private PublicTypes() {}

    static List<Class<?>> all() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> anchor : List.of(Kopecks.class, MeterId.class, HouseBill.class)) {
            types.addAll(of(anchor));
        }
        // what a store's ports and the services say to whoever calls them is kept by nobody
        types.removeIf(type -> ANSWERS.contains(type.getPackageName())
                || OUTCOMES.contains(type.getEnclosingClass() == null ? type : type.getEnclosingClass()));
        return types;
    }

    /** Those of the module that holds a class. */
    static List<Class<?>> of(Class<?> anchor) throws IOException, URISyntaxException, ClassNotFoundException {
        Path place = Path.of(
                anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return under(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return under(jar.getPath("/"));
        }
    }

    static List<Class<?>> under(Path root) throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("io/saldo/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, PublicTypes.class.getClassLoader());
            if (isPublic(type)) {
                types.add(type);
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (outer == null || isPublic(outer));
    }
}
