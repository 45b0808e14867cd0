package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtKind;
import io.saldo.billing.service.Fault;
import io.saldo.billing.service.Outcome;
import io.saldo.billing.service.Refusal;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.selection.Attribute;
import io.saldo.metering.meter.Zone;
import io.saldo.services.command.Command;
import io.saldo.services.command.Recorded;
import io.saldo.services.constraint.Words;
import io.saldo.services.payment.RegisterPayment;
import io.saldo.services.registry.FileContent;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of all commands: whatever their fields hold, they are done or refused. */
class CommandLawsTest {
    private static final List<String> TEXTS = Arrays.asList(
            null,
            "",
            "  ",
            "1",
            "1001",
            "№ 1/2-а",
            "\u0000",
            "\ud83d",
            "\ud83d\ude00",
            "organization:x",
            "=1+1",
            "a\nb",
            "x".repeat(30),
            "x".repeat(60),
            "я".repeat(61),
            "y".repeat(100),
            "z".repeat(1_000),
            "w".repeat(5_000),
            "saldo-csv:op-2",
            "1001-2026-09",
            "upkeep",
            "company",
            "7707083894",
            "123456789",
            "M2",
            "h-1",
            "h-2");
    private static final List<LocalDate> DAYS = Arrays.asList(
            null,
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2026, 11, 10),
            LocalDate.of(2199, 12, 31));
    private static final List<String> NUMBERS = List.of(
            "0", "1", "-1", "0.000001", "0.0000001", "999999999", "1000000000", "1E+3", "100", "100.5", "12.25");

    private final Deeds deeds = new Deeds();

    private static <T extends @Nullable Object> T one(List<T> values, Random chance) {
        return values.get(chance.nextInt(values.size()));
    }

    /** Another value of the type of a component; null where the type has none to choose from. */
    private static @Nullable Object other(Class<?> type, @Nullable Object value, Random chance) throws Exception {
        if (type == String.class) {
            return one(TEXTS, chance);
        } else if (type == LocalDate.class) {
            return one(DAYS, chance);
        } else if (type == LocalDateTime.class) {
            LocalDate day = one(DAYS, chance);
            return day == null ? null : day.atTime(1, 2, 3, chance.nextInt(2));
        } else if (type == YearMonth.class) {
            LocalDate day = one(DAYS, chance);
            return day == null ? null : YearMonth.from(day);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(one(NUMBERS, chance));
        } else if (type == MonetaryAmount.class) {
            return Money.of(new BigDecimal(one(NUMBERS, chance)), chance.nextInt(4) == 0 ? "USD" : "RUB");
        } else if (type == Kopecks.class) {
            return Kopecks.of(chance.nextInt());
        } else if (type == int.class || type == Integer.class) {
            return one(List.of(-1, 0, 1, 2, 5, 1_000, Integer.MAX_VALUE), chance);
        } else if (type == boolean.class) {
            return chance.nextBoolean();
        } else if (type == ZoneId.class) {
            return ZoneOffset.ofHours(chance.nextInt(10));
        } else if (type == FileContent.class) {
            return FileContent.of(one(List.of("", "x;y", "\u0000;;;;;"), chance).getBytes(StandardCharsets.UTF_8));
        } else if (type.isEnum()) {
            List<Object> values = new ArrayList<>(Arrays.asList(type.getEnumConstants()));
            return one(values, chance);
        } else if (type == Set.class) {
            return chance.nextBoolean() ? Set.of() : Set.of(String.valueOf(one(TEXTS, chance)));
        } else if (type == Map.class) {
            return Map.of().equals(value) ? Map.of(Attribute.STOVE, "GAS") : Map.of();
        } else if (type == List.class) {
            return value instanceof List<?> list && !list.isEmpty() && chance.nextInt(4) > 0
                    ? changed(list, chance)
                    : List.of();
        } else if (type.isRecord() && value != null) {
            return changed(value, chance, null);
        }
        return null;
    }

    /** The list with one of its records changed. */
    private static List<?> changed(List<?> list, Random chance) throws Exception {
        List<@Nullable Object> changed = new ArrayList<>(list);
        int which = chance.nextInt(changed.size());
        Object element = changed.get(which);
        if (element instanceof Record) {
            changed.set(which, changed(element, chance, null));
        }
        return changed;
    }

    /** The record with one component changed, any or the one of a name. */
    private static Object changed(Object record, Random chance, @Nullable String name) throws Exception {
        RecordComponent[] components = record.getClass().getRecordComponents();
        int which = chance.nextInt(components.length);
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getAccessor().invoke(record);
            boolean chosen = name == null ? i == which : components[i].getName().equals(name);
            if (chosen && components[i].getGenericType().getTypeName().contains("Zone,")) {
                values[i] = chance.nextBoolean() ? Map.of() : Map.of(Zone.NIGHT, new BigDecimal(one(NUMBERS, chance)));
            } else if (chosen) {
                values[i] = other(types[i], values[i], chance);
            }
        }
        return record.getClass().getDeclaredConstructor(types).newInstance(values);
    }

    @Property(tries = 6)
    void aCommandIsDoneOrRefusedWhateverItsFieldsHold(@ForAll long seed) throws Exception {
        var chance = new Random(seed);
        var house = new ServedHouse(MemoryStore.fresh()).begin();
        List<String> thrown = new ArrayList<>();
        for (Command sample : new SampleCommands(house).all()) {
            for (int i = 0; i < 6; i++) {
                Object command = sample;
                for (int changes = 1 + chance.nextInt(2); changes > 0; changes--) {
                    command = changed(command, chance, null);
                }
                Command wish = (Command) command;
                try {
                    deeds.perform(house.services, wish);
                } catch (RuntimeException e) {
                    thrown.add(e + " by " + wish);
                }
            }
            deeds.perform(house.services, sample);
        }
        assertThat(thrown).isEmpty();
    }

    /** A key stands for all that a command says, but for the words that are kept where they can be erased. */
    @Test
    void everyFieldIsPartOfWhatTheKeyStandsFor() throws Exception {
        var house = new ServedHouse(MemoryStore.fresh()).begin();
        var chance = new Random(7);
        for (Command sample : new SampleCommands(house).all()) {
            String form = CanonicalWriter.write(sample);
            for (RecordComponent each : sample.getClass().getRecordComponents()) {
                boolean words = each.getAnnotatedType().isAnnotationPresent(Words.class)
                        || each.getAccessor().isAnnotationPresent(Words.class);
                if (each.getName().equals("stamp") || words || each.getType().isRecord()) {
                    continue;
                }
                boolean differs = false;
                for (int i = 0; i < 60 && !differs; i++) {
                    Command other = (Command) changed(sample, chance, each.getName());
                    Object value = each.getAccessor().invoke(other);
                    boolean usable =
                            value != null && !value.equals(each.getAccessor().invoke(sample));
                    differs = usable
                            && isWritten(other)
                            && !CanonicalWriter.write(other).equals(form);
                }
                assertThat(differs || each.getType() == List.class)
                        .as(sample.getClass().getSimpleName() + "." + each.getName())
                        .isTrue();
            }
        }
    }

    /** A command that is not valid may have no written form. */
    private static boolean isWritten(Command command) {
        try {
            return !CanonicalWriter.write(command).isEmpty();
        } catch (InvalidValueException | NullPointerException e) {
            return false;
        }
    }

    private static Outcome<Recorded> pay(ServedHouse house, MonetaryAmount amount) {
        return house.services
                .payments()
                .register(new RegisterPayment(
                        house.stamp(),
                        "1001",
                        ServedHouse.COMPANY,
                        LocalDate.of(2026, 11, 10),
                        amount,
                        DebtKind.PRINCIPAL,
                        null,
                        null,
                        null));
    }

    @Test
    void moneyOfTwoDigitsIsTakenAndAnyOtherRefusedWithItsReason() {
        var house = new ServedHouse(MemoryStore.fresh()).begin();
        for (MonetaryAmount right : List.of(
                Money.of(new BigDecimal("10.50"), "RUB"),
                FastMoney.of(new BigDecimal("10.50"), "RUB"),
                FastMoney.of(7, "RUB"),
                Money.of(new BigDecimal("10.500"), "RUB"))) {
            assertThat(pay(house, right).why()).as(right.toString()).isEmpty();
        }
        assertThat(faults(pay(house, Money.of(new BigDecimal("10.505"), "RUB"))))
                .containsExactly("amount io.saldo.services.kopecks");
        assertThat(faults(pay(house, FastMoney.of(new BigDecimal("0.001"), "RUB"))))
                .containsExactly("amount io.saldo.services.kopecks");
        assertThat(faults(pay(house, Money.of(10, "USD")))).containsExactly("amount io.saldo.services.currency");
        assertThat(faults(pay(house, Money.of(-1, "RUB")))).containsExactly("amount io.saldo.services.positive");
        assertThat(faults(pay(house, Money.of(0, "RUB")))).containsExactly("amount io.saldo.services.positive");
    }

    private static List<String> faults(Outcome<Recorded> outcome) {
        return outcome.why().map(Refusal::faults).orElse(List.of()).stream()
                .map((Fault fault) -> fault.field() + " " + fault.code())
                .toList();
    }
}
