package io.saldo.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.saldo.billing.service.OpenRegister;
import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.services.SaldoServices;

/** A host sees interfaces, and may put a class of its own before each; the domain knows no store and no format. */
@AnalyzeClasses(packages = "io.saldo", importOptions = DoNotIncludeTests.class)
class ServicesTest {
    @ArchTest
    static final ArchRule noPublicClassImplementsAService = noClasses()
            .that()
            .areNotInterfaces()
            .and()
            .arePublic()
            .should()
            .beAssignableTo(SaldoBilling.class)
            .orShould()
            .beAssignableTo(Register.class)
            .orShould()
            .beAssignableTo(OpenRegister.class)
            .orShould()
            .beAssignableTo(SaldoServices.class)
            .orShould()
            .implement(describe(
                    "a service of commands",
                    type -> type.getPackageName().startsWith("io.saldo.services.")
                            && type.isInterface()
                            && type.getSimpleName().endsWith("Service")));

    @ArchTest
    static final ArchRule theServicesAreInterfaces = classes()
            .that()
            .belongToAnyOf(SaldoBilling.class, Register.class, OpenRegister.class, SaldoServices.class)
            .should()
            .beInterfaces();

    @ArchTest
    static final ArchRule theDomainKnowsNoStoreAndNoFormat = noClasses()
            .that()
            .resideInAnyPackage(Domain.PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.spi..",
                    "io.saldo.memory..",
                    "io.saldo.json..",
                    "io.saldo.jdbc..",
                    "io.saldo.testkit..",
                    "com.fasterxml..",
                    "java.sql..",
                    "javax.sql..");
}
