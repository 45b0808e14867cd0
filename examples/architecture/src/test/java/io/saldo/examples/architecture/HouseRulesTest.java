package io.saldo.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a review would otherwise have to look for: bans of the domain modules, names, documentation. */
@AnalyzeClasses(packages = "io.saldo", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] CALCULATORS = {
        "io.saldo.metering.consumption..",
        "io.saldo.metering.house..",
        "io.saldo.billing.charge..",
        "io.saldo.billing.charging..",
        "io.saldo.billing.month..",
        "io.saldo.billing.penalty..",
        "io.saldo.billing.quality..",
        "io.saldo.billing.recalculation..",
        "io.saldo.billing.rule.."
    };

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final DescribedPredicate<JavaClass> A_FLOATING_NUMBER =
            DescribedPredicate.describe("a floating-point number", type -> FLOATING.contains(type.getFullName()));

    @ArchTest
    static final ArchRule theDomainHoldsNoFloatingPointNumbers = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(Domain.PACKAGES)
            .should()
            .haveRawType(A_FLOATING_NUMBER);

    @ArchTest
    static final ArchRule theDomainPassesNoFloatingPointNumbers = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(Domain.PACKAGES)
            .should(new ArchCondition<JavaCodeUnit>("take or give floating-point numbers") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean floating = Stream.concat(
                                    unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                            .anyMatch(A_FLOATING_NUMBER);
                    events.add(new SimpleConditionEvent(unit, floating, unit.getFullName()));
                }
            });

    @ArchTest
    static final ArchRule theDomainReadsNoClockAndNoChance = noClasses()
            .that()
            .resideInAnyPackage(Domain.PACKAGES)
            .should()
            .callMethodWhere(DescribedPredicate.describe("reads the clock or chance", HouseRulesTest::isClockOrChance))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    private static boolean isClockOrChance(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getFullName();
        String name = call.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || (owner.equals("java.lang.Math") && name.equals("random"))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"));
    }

    @ArchTest
    static final ArchRule calculatorsWorkOnOurOwnNumbers = noClasses()
            .that()
            .resideInAnyPackage(CALCULATORS)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.math.BigDecimal");

    @ArchTest
    static final ArchRule theDomainUsesNoReflectionAndNoSerialization = noClasses()
            .that()
            .resideInAnyPackage(Domain.PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.io.ObjectOutputStream", "java.util.ServiceLoader");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)(\\$.*)?");

    @ArchTest
    static final ArchRule valuesStaySmall = classes()
            .that()
            .areRecords()
            .and()
            .arePublic()
            .should(new ArchCondition<JavaClass>("have at most nine components") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long components = type.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .count();
                    events.add(new SimpleConditionEvent(
                            type, components <= 9, type.getName() + " has " + components + " components"));
                }
            });

    @ArchTest
    static final ArchRule everyPackageSaysWhatToReadFirst = classes()
            .that()
            .areTopLevelClasses()
            .should(new ArchCondition<JavaClass>("stand in a package with a package-info under @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " has none"));
                }
            });
}
