package io.saldo.examples.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * kernel ← metering ← engine ← document, services; kernel ← cabinet; cabinet, engine ← resident; engine ← spi; engine ←
 * json; spi and json ← jdbc; examples use anything. No cycles between packages.
 */
@AnalyzeClasses(packages = "io.saldo", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.saldo.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theKernelKnowsOnlyItself = classes()
            .that()
            .resideInAPackage("io.saldo.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.saldo.kernel..", "java..", "javax.money..", "org.jspecify..");

    @ArchTest
    static final ArchRule meteringKnowsOnlyTheKernel = classes()
            .that()
            .resideInAPackage("io.saldo.metering..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.saldo.metering..", "io.saldo.kernel..", "java..", "org.jspecify..");

    /** Whoever opens an account without a link answers for it: the desk of staff, and the writer of letters. */
    @ArchTest
    static final ArchRule theOfficeLooksAtAccountsByTwoWaysAlone = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.saldo.cabinet.link..", "io.saldo.cabinet.staff..", "io.saldo.examples.cabinet.letter..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.saldo\\.cabinet\\.link\\.OfficeAccess");

    /** What it knows besides hashes passwords, lists the commonest ones and states what a command may say. */
    @ArchTest
    static final ArchRule theCabinetKnowsOnlyTheKernel = classes()
            .that()
            .resideInAPackage("io.saldo.cabinet..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.cabinet..",
                    "io.saldo.kernel..",
                    "java..",
                    "javax.crypto..",
                    "jakarta.validation..",
                    "org.bouncycastle.crypto..",
                    "com.nulabinc.zxcvbn..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule theEngineKnowsOnlyKernelAndMetering = classes()
            .that()
            .resideInAPackage("io.saldo.billing..")
            .and()
            .resideOutsideOfPackage("io.saldo.billing.document..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.billing.absence..",
                    "io.saldo.billing.allocation..",
                    "io.saldo.billing.balance..",
                    "io.saldo.billing.benefit..",
                    "io.saldo.billing.binding..",
                    "io.saldo.billing.book..",
                    "io.saldo.billing.charge..",
                    "io.saldo.billing.charging..",
                    "io.saldo.billing.comparison..",
                    "io.saldo.billing.inspection..",
                    "io.saldo.billing.month..",
                    "io.saldo.billing.penalty..",
                    "io.saldo.billing.quality..",
                    "io.saldo.billing.recalculation..",
                    "io.saldo.billing.registry..",
                    "io.saldo.billing.rule..",
                    "io.saldo.billing.rows..",
                    "io.saldo.billing.run..",
                    "io.saldo.billing.service..",
                    "io.saldo.billing.statement..",
                    "io.saldo.billing.store..",
                    "io.saldo.billing.tariff..",
                    "io.saldo.metering..",
                    "io.saldo.kernel..",
                    "java..",
                    "org.jspecify..");

    /** What a resident sees and does stands on both sides of the product, and on nothing else. */
    @ArchTest
    static final ArchRule residentKnowsTheCabinetAndTheEngine = classes()
            .that()
            .resideInAPackage("io.saldo.resident..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.resident..",
                    "io.saldo.cabinet..",
                    "io.saldo.billing..",
                    "io.saldo.metering..",
                    "io.saldo.kernel..",
                    "java..",
                    "jakarta.validation..",
                    "org.jspecify..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.saldo.billing.document..", "io.saldo.cabinet.memory..");

    /** Commands over the engine: what a host checks them with, and what makes text uniform, is theirs alone. */
    @ArchTest
    static final ArchRule servicesKnowTheEngineAndWhatCommandsNeed = classes()
            .that()
            .resideInAPackage("io.saldo.services..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.services..",
                    "io.saldo.billing..",
                    "io.saldo.metering..",
                    "io.saldo.kernel..",
                    "java..",
                    "javax.money..",
                    "jakarta.validation..",
                    "org.apache.commons.lang3..",
                    "org.jspecify..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("io.saldo.billing.document..");

    @ArchTest
    static final ArchRule nobodyKnowsTheServicesButTheirTests = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.saldo.kernel..",
                    "io.saldo.cabinet..",
                    "io.saldo.metering..",
                    "io.saldo.billing..",
                    "io.saldo.resident..",
                    "io.saldo.spi..",
                    "io.saldo.json..",
                    "io.saldo.memory..",
                    "io.saldo.jdbc..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.saldo.services..");

    /** Text is made uniform in one place. */
    @ArchTest
    static final ArchRule textIsMadeUniformInOnePlace = noClasses()
            .that()
            .resideInAPackage("io.saldo.services..")
            .and()
            .doNotHaveFullyQualifiedName("io.saldo.services.command.Text")
            .and()
            .doNotHaveFullyQualifiedName("io.saldo.services.registry.RegistryReader")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.lang3..");

    @ArchTest
    static final ArchRule nobodyKnowsResidentButWhoShowsIt = noClasses()
            .that()
            .resideInAnyPackage("io.saldo.kernel..", "io.saldo.cabinet..", "io.saldo.metering..", "io.saldo.billing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.saldo.resident..");

    @ArchTest
    static final ArchRule nothingButExamplesKnowsExamples = noClasses()
            .that()
            .resideOutsideOfPackage("io.saldo.examples..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.saldo.examples..");

    /** Pages need no library: what a store keeps must be readable without any. */
    @ArchTest
    static final ArchRule pagesKnowTheEngineAlone = classes()
            .that()
            .resideInAPackage("io.saldo.spi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.spi..",
                    "io.saldo.billing..",
                    "io.saldo.metering..",
                    "io.saldo.kernel..",
                    "java..",
                    "org.jspecify..");

    /** The books in a database need no framework of a host, and the databases alone bring their drivers. */
    @ArchTest
    static final ArchRule theBooksInADatabaseKnowJdbiAndFlywayAlone = classes()
            .that()
            .resideInAPackage("io.saldo.jdbc..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.jdbc..",
                    "io.saldo.spi..",
                    "io.saldo.json..",
                    "io.saldo.billing..",
                    "io.saldo.cabinet..",
                    "io.saldo.resident..",
                    "io.saldo.kernel..",
                    "com.fasterxml.jackson..",
                    "org.jdbi..",
                    "org.flywaydb..",
                    "java..",
                    "javax.sql..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule documentsAndJsonDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("io.saldo.billing.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.saldo.json..");

    /**
     * The four stages and what follows, in the order of the architecture: each may know only what stands
     * before it.
     */
    @ArchTest
    static final ArchRule rulesDoNotKnowTheMonth = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.saldo.billing.tariff..",
                    "io.saldo.billing.charge..",
                    "io.saldo.billing.rule..",
                    "io.saldo.billing.charging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.billing.month..",
                    "io.saldo.billing.recalculation..",
                    "io.saldo.billing.allocation..",
                    "io.saldo.billing.balance..",
                    "io.saldo.billing.run..",
                    "io.saldo.billing.statement..",
                    "io.saldo.billing.binding..",
                    "io.saldo.billing.book..");

    @ArchTest
    static final ArchRule chargingAMonthKnowsNoMoneyHistoryAndNoTimeline = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.saldo.billing.charge..",
                    "io.saldo.billing.rule..",
                    "io.saldo.billing.charging..",
                    "io.saldo.billing.month..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.saldo.kernel.time.Timeline")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.billing.allocation..",
                    "io.saldo.billing.balance..",
                    "io.saldo.billing.binding..",
                    "io.saldo.billing.book..");

    /**
     * Recalculation compares lines: what was paid has no say in it, and the month it charges again does not know that
     * it is charged again.
     */
    @ArchTest
    static final ArchRule recalculationKnowsNoMoneyHistory = noClasses()
            .that()
            .resideInAPackage("io.saldo.billing.recalculation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.saldo.billing.allocation..",
                    "io.saldo.billing.balance..",
                    "io.saldo.billing.run..",
                    "io.saldo.billing.binding..",
                    "io.saldo.billing.book..");

    @ArchTest
    static final ArchRule aMonthDoesNotKnowRecalculation = noClasses()
            .that()
            .resideInAPackage("io.saldo.billing.month..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.saldo.billing.recalculation..");

    /** A rule's room holds rules: what they are given and make is below them, what calls them above. */
    @ArchTest
    static final ArchRule valuesDoNotKnowRulesNorRulesWhoCallsThem = noClasses()
            .that()
            .resideInAPackage("io.saldo.billing.charge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.saldo.billing.rule..", "io.saldo.billing.charging..");
}
