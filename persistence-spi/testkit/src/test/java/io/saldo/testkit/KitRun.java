package io.saldo.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
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
        var run = new KitRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(kit))
                .build();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    SortedSet<String> clauses() {
        SortedSet<String> clauses = new TreeSet<>();
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
                ? test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast).orElse(null)
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
