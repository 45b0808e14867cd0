package io.saldo.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The domain modules: kernel, cabinet, metering, engine, services, resident. */
final class Domain {
    /** Every package of the engine by name, the one of documents being of another module. */
    static final String[] PACKAGES = {
        "io.saldo.kernel..",
        "io.saldo.cabinet",
        "io.saldo.cabinet.appeal..",
        "io.saldo.cabinet.consent..",
        "io.saldo.cabinet.event..",
        "io.saldo.cabinet.letter..",
        "io.saldo.cabinet.link..",
        "io.saldo.cabinet.mailing..",
        "io.saldo.cabinet.number..",
        "io.saldo.cabinet.outcome..",
        "io.saldo.cabinet.password..",
        "io.saldo.cabinet.profile..",
        "io.saldo.cabinet.registration..",
        "io.saldo.cabinet.request..",
        "io.saldo.cabinet.session..",
        "io.saldo.cabinet.setting..",
        "io.saldo.cabinet.staff..",
        "io.saldo.cabinet.throttle..",
        "io.saldo.cabinet.token..",
        "io.saldo.cabinet.user..",
        "io.saldo.metering..",
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
        "io.saldo.resident.account..",
        "io.saldo.resident.ask..",
        "io.saldo.resident.book..",
        "io.saldo.resident.charge..",
        "io.saldo.resident.meter..",
        "io.saldo.resident.money..",
        "io.saldo.resident.payment..",
        "io.saldo.resident.request..",
        "io.saldo.services.."
    };

    private static final List<String> PREFIXES = List.of(
            "io.saldo.kernel.",
            "io.saldo.cabinet.",
            "io.saldo.metering.",
            "io.saldo.billing.",
            "io.saldo.resident.",
            "io.saldo.services.");
    private static final String DOCUMENTS = "io.saldo.billing.document.";

    /** Stores: they have to do with threads. */
    private static final List<String> STORES = List.of("io.saldo.cabinet.memory.", "io.saldo.resident.memory.");

    private Domain() {}

    static boolean contains(String className) {
        return !className.startsWith(DOCUMENTS)
                && STORES.stream().noneMatch(className::startsWith)
                && PREFIXES.stream().anyMatch(className::startsWith);
    }

    /** Every class of the product on the class path, tests left out. */
    static JavaClasses product() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.saldo");
    }

    static List<Class<?>> classes() {
        return product().stream()
                .filter(type -> contains(type.getName()))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
