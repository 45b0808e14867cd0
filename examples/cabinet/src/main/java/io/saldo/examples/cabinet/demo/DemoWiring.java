package io.saldo.examples.cabinet.demo;

import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.cabinet.request.Catalogue;
import io.saldo.cabinet.request.PaidService;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.setting.StoreProperties;
import io.saldo.examples.cabinet.wiring.HolderNames;
import io.saldo.kernel.money.Kopecks;
import io.saldo.resident.book.Directories;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The time and the books of the demonstration. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoWiring {
    @Bean
    DemoClock demoClock(CabinetProperties settings) {
        return new DemoClock(settings.zone());
    }

    @Bean
    Catalogue catalogue() {
        return organization -> List.of(
                new PaidService(
                        "seal",
                        "Опломбировать счётчик",
                        "Выезд мастера, пломба, акт",
                        Kopecks.of(450_00),
                        "счётчик",
                        DemoHouse.PAID),
                new PaidService(
                        "tap",
                        "Заменить смеситель",
                        "Работа без стоимости смесителя",
                        Kopecks.of(1_200_00),
                        "смеситель",
                        DemoHouse.PAID),
                new PaidService(
                        "pipe",
                        "Заменить участок трубы",
                        "Цену назовём после осмотра",
                        null,
                        "работа",
                        DemoHouse.PAID));
    }

    @Bean
    DemoNotes demoNotes(StoreProperties store) {
        return new DemoNotes(store);
    }

    /** The town is told on the first start; then its clock goes on. */
    @Bean
    Directories directories(
            DemoClock clock, Register register, SaldoBilling billing, DemoNotes notes, HolderNames names) {
        var town = DemoTown.of(clock, register, billing, names);
        Optional<DemoNotes.Noted> noted = notes.read();
        if (noted.isPresent()) {
            clock.goAhead(noted.get().ahead());
            names.readAll();
        } else {
            notes.begin();
            town.fill();
        }
        return town;
    }
}
