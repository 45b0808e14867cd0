package io.saldo.examples.cabinet.staff;

import io.saldo.billing.rows.MeterRow;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.billing.store.BillingStore;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.examples.cabinet.page.Answers;
import io.saldo.examples.cabinet.page.MissingException;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.store.Reach;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.meter.Zone;
import io.saldo.resident.book.Directories;
import io.saldo.resident.book.StandingRow;
import io.saldo.services.SaldoServices;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Stamp;
import io.saldo.services.meter.SubmitReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Readings of a house by a list: a field for each register, those that are filled in are taken. */
@Controller
class StaffReadingPages {
    private static final int LOOK_BACK_MONTHS = 13;

    private final SaldoServices services;
    private final Stores stores;
    private final Directories directories;
    private final Words words;

    StaffReadingPages(SaldoServices services, Stores stores, Directories directories, Words words) {
        this.services = services;
        this.stores = stores;
        this.directories = directories;
        this.words = words;
    }

    /**
     * A register.
     *
     * @param last the last reading; null where none is known
     */
    record Register(
            String meter,
            Zone zone,
            Resource resource,
            String flat,
            @Nullable Quantity last,
            @Nullable LocalDate day) {
        public String field() {
            return "r|" + meter + "|" + zone;
        }
    }

    /**
     * What became of a field.
     *
     * @param refused why it was not taken; empty where it was
     */
    record Answer(String typed, String refused) {}

    @GetMapping("/staff/readings")
    String houses(Model model) {
        Map<String, String> houses = new LinkedHashMap<>();
        for (HouseId house : stores.billing().read(store -> store.statements().houses())) {
            houses.put(house.value(), directories.of(house).houseAddress());
        }
        model.addAttribute("houses", houses);
        return "staff-readings";
    }

    @GetMapping("/staff/readings/{house}")
    String list(@PathVariable String house, Model model) {
        return page(known(house), words.today(), Map.of(), model);
    }

    private HouseId known(String text) {
        HouseId house = Typed.house(text);
        if (!stores.billing().<Boolean>read(store -> store.statements().houses().contains(house))) {
            throw new MissingException();
        }
        return house;
    }

    private String page(HouseId house, @Nullable LocalDate day, Map<String, Answer> answers, Model model) {
        model.addAttribute("house", house.value());
        model.addAttribute("address", directories.of(house).houseAddress());
        model.addAttribute("registers", stores.billing().read(store -> registers(store, house)));
        model.addAttribute("answers", answers);
        model.addAttribute(
                "taken",
                answers.values().stream()
                        .filter(each -> each.refused().isEmpty())
                        .count());
        model.addAttribute("day", day == null ? "" : day.toString());
        model.addAttribute("key", Answers.key());
        return "staff-readings-house";
    }

    private List<Register> registers(BillingStore store, HouseId house) {
        DocumentDirectory names = directories.of(house);
        LocalDate today = words.today();
        Reach reach = Reach.about(Set.of())
                .andFurther(Map.of("meter", today, "reading", today.minusMonths(LOOK_BACK_MONTHS)));
        Map<String, TreeMap<LocalDate, Quantity>> readings = new HashMap<>();
        for (StandingRow<MeterRow.Reading> each : StandingRow.of(store, house, reach, MeterRow.Reading.class)) {
            readings.computeIfAbsent(each.row().meter() + "|" + each.row().zone(), any -> new TreeMap<>())
                    .put(each.days().from(), each.row().value());
        }
        List<Register> registers = new ArrayList<>();
        for (StandingRow<MeterRow.OfMeter> each : StandingRow.of(store, house, reach, MeterRow.OfMeter.class)) {
            if (each.days().contains(today) && each.row().meter().place() instanceof MeterPlace.InPremises place) {
                String meter = each.row().meter().id().value();
                String flat = names.premises()
                        .getOrDefault(place.premises(), place.premises().value());
                boolean zones = false;
                for (Zone zone : Zone.values()) {
                    TreeMap<LocalDate, Quantity> read = readings.get(meter + "|" + zone);
                    if (read != null) {
                        zones = true;
                        registers.add(new Register(
                                meter,
                                zone,
                                each.row().meter().resource(),
                                flat,
                                read.lastEntry().getValue(),
                                read.lastKey()));
                    }
                }
                if (!zones) {
                    registers.add(new Register(
                            meter, Zone.WHOLE_DAY, each.row().meter().resource(), flat, null, null));
                }
            }
        }
        registers.sort(Comparator.comparing((Register each) -> each.flat().length())
                .thenComparing(Register::flat)
                .thenComparing(Register::resource)
                .thenComparing(Register::meter)
                .thenComparing(Register::zone));
        return registers;
    }

    /** Each field by itself: what is right is taken, what is not stays with its reason. */
    @PostMapping("/staff/readings/{house}")
    String take(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String house,
            @RequestParam Map<String, String> form,
            Model model) {
        HouseId known = known(house);
        LocalDate day = Typed.day(form.getOrDefault("day", ""));
        Map<String, Answer> answers = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> each : form.entrySet()) {
            String[] parts = each.getKey().split("\\|", -1);
            if (parts.length == 3 && parts[0].equals("r") && !each.getValue().isBlank()) {
                String key = form.getOrDefault("key", "") + "-" + number++;
                boolean confirmed = form.containsKey("ok|" + parts[1] + "|" + parts[2]);
                answers.put(
                        each.getKey(),
                        answer(new Stamp(key, signedIn.id().value()), known, parts, each.getValue(), day, confirmed));
            }
        }
        return page(known, day, answers, model);
    }

    private Answer answer(
            Stamp stamp, HouseId house, String[] parts, String typed, @Nullable LocalDate day, boolean confirmed) {
        BigDecimal value = Typed.number(typed);
        Zone zone = null;
        for (Zone each : Zone.values()) {
            zone = each.name().equals(parts[2]) ? each : zone;
        }
        Outcome<Recorded> outcome = services.meters()
                .submit(new SubmitReading(
                        stamp,
                        house.value(),
                        parts[1],
                        Typed.orMissing(zone),
                        Typed.orMissing(day),
                        Typed.orMissing(value),
                        confirmed));
        return new Answer(typed, outcome.why().map(BillingAnswers::text).orElse(""));
    }
}
