package io.saldo.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the kit on a store, and says which of its tests failed. */
final class KitRun implements TestExecutionListener {
    final List<String> passed = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    /** By test, the clauses it proves. */
    final Map<String, List<String>> failed = new TreeMap<>();

    static KitRun of(Class<? extends PersistenceKit> kit) {
        return of(kit, test -> FilterResult.included("every test"));
    }

    /** Only the tests that prove a clause. */
    static KitRun of(Class<? extends PersistenceKit> kit, String clause) {
        return of(
                kit,
                test -> FilterResult.includedIf(
                        method(test).isEmpty() || clauses(test).contains(clause)));
    }

    private static KitRun of(Class<? extends PersistenceKit> kit, PostDiscoveryFilter filter) {
        var run = new KitRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(kit))
                .filters(filter)
                .build();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    private static Optional<MethodSource> method(TestDescriptor test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }

    private static List<String> clauses(TestDescriptor test) {
        return method(test)
                .map(method -> method.getJavaMethod().getAnnotation(Clause.class))
                .map(clause -> List.of(clause.value()))
                .orElse(List.of());
    }

    Set<String> clauses() {
        Set<String> clauses = new TreeSet<>();
        failed.values().forEach(clauses::addAll);
        return clauses;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(test.getDisplayName());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        MethodSource method = test.isTest()
                ? test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .orElse(null)
                : null;
        if (method == null) {
            return;
        }
        String name = method.getJavaClass().getSimpleName() + "." + method.getMethodName();
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            passed.add(name);
        } else {
            Clause clause = method.getJavaMethod().getAnnotation(Clause.class);
            failed.put(name, clause == null ? List.of() : List.of(clause.value()));
        }
    }
}
