package io.saldo.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A domain module remembers nothing between runs, and so needs no guard against other threads. */
@AnalyzeClasses(packages = "io.saldo", importOptions = DoNotIncludeTests.class)
class StaticStateTest {
    private static final Pattern GUARD = Pattern.compile("\\b(synchronized|volatile)\\b");
    private static final int LEAST_FIELDS = 300;
    private static final int LEAST_FILES = 300;

    @ArchTest
    static final ArchRule theDomainUsesNothingMadeForThreads = noClasses()
            .that()
            .resideInAnyPackage(Domain.PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.concurrent..", "java.lang.ref..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.WeakHashMap")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ThreadLocal");

    @ArchTest
    static final ArchRule noMethodOfTheDomainIsSynchronized = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(Domain.PACKAGES)
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule noFieldOfTheDomainIsVolatile = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(Domain.PACKAGES)
            .should()
            .haveModifier(JavaModifier.VOLATILE);

    @Test
    void noBlockOfTheDomainIsSynchronized() {
        List<Path> files = Sources.main().stream()
                .filter(file ->
                        Sources.name(file).matches("(core/[^/]+|metering|billing/(engine|resident|services))/.*"))
                .filter(file -> !Sources.name(file).matches(".*/(cabinet|resident)/memory/.*"))
                .toList();
        assertThat(files).hasSizeGreaterThan(LEAST_FILES);
        assertThat(files.stream().flatMap(StaticStateTest::guards)).isEmpty();
    }

    private static Stream<String> guards(Path file) {
        return Sources.places(file, Sources.code(Sources.text(file)), GUARD);
    }

    @Test
    void noStaticFieldOfTheDomainHoldsAnythingThatCanBeChanged() {
        var state = new StaticState();
        Domain.classes().forEach(state::look);
        assertThat(state.fields()).as("static fields seen").isGreaterThan(LEAST_FIELDS);
        assertThat(state.faults()).isEmpty();
    }

    @Test
    void everyPlantedStaticCollectionIsFoundHoweverDeepItStands() {
        var state = new StaticState();
        state.look(Kept.class);
        assertThat(state.faults().stream().map(fault -> fault.substring(fault.lastIndexOf("$Kept.") + 6)))
                .containsExactlyInAnyOrder(
                        "LIST holds a java.util.ArrayList",
                        "BY_METHOD holds a java.util.EnumMap",
                        "NAMES is an array",
                        "INSIDE holds a java.util.HashMap",
                        "VALUE.names holds a java.util.ArrayList",
                        "changing is not final");
        assertThat(state.faults()).hasSize(6);
    }

    @Test
    void whatALambdaHasTakenAlongIsSeen() {
        var state = new StaticState();
        state.look(Remembering.class);
        assertThat(state.faults()).singleElement().asString().contains("ANSWER.", "java.util.HashMap");
    }

    /** Static fields that a domain module may not have, among some that it may. */
    @SuppressWarnings("unused")
    private static final class Kept {
        static final List<String> LIST = new ArrayList<>();
        static final Map<JavaModifier, String> BY_METHOD = new EnumMap<>(JavaModifier.class);
        static final String[] NAMES = {"a"};
        static final List<Map<String, String>> INSIDE = List.of(new HashMap<>());
        static final Held VALUE = new Held(new ArrayList<>(List.of("a")));
        static String changing = "a";
        static final long[] POWERS = {1, 10};
        static final List<String> GUARDED = Collections.unmodifiableList(new ArrayList<>());
        static final Map<String, String> PLAIN = Map.of("a", "b");

        private record Held(List<String> names) {}
    }

    /** An answer remembered where nobody looks. */
    private static final class Remembering {
        @SuppressWarnings("UnusedVariable") // read by the rule alone
        static final UnaryOperator<String> ANSWER = remembering(new HashMap<>());

        private static UnaryOperator<String> remembering(Map<String, String> known) {
            return asked -> known.computeIfAbsent(asked, key -> key + key);
        }
    }
}
