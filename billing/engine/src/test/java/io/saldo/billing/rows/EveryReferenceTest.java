package io.saldo.billing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.charge.LineId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Shelf;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reference of every kind of row, found by the types of its components, is broken once; the check must name it. A
 * new kind of row, or a new id in a value of one, is found here by itself.
 */
class EveryReferenceTest {
    private static final Set<Class<?>> IDS = Set.of(
            HouseId.class,
            ServiceCode.class,
            PremisesId.class,
            AccountNumber.class,
            DebtorId.class,
            PartyId.class,
            MeterId.class,
            GroupId.class,
            PaymentId.class,
            ObligationId.class,
            ClaimId.class);

    private static final String NOBODY = "nobody";

    /** Ids by which a row says what it is itself. */
    private static final Set<String> OWN = Set.of(
            "TheHouse.house",
            "OfParty.party",
            "PartyDetails.party.id",
            "OfService.service.code",
            "OfPremises.premises",
            "OfAccount.account",
            "Owes.debtor",
            "OfGroup.group.id",
            "OfMeter.meter.id",
            "OpeningDebt.debt.id",
            "Advance.payment.id",
            "Paid.payment.id",
            "Reversed.reversal.id",
            "Claimed.claim.number");

    /** A row with one id broken. */
    record Broken(int row, String path, Row with) {
        @Override
        public String toString() {
            return path;
        }
    }

    /** A way to say a value again with one id in it broken. */
    private record Variant(String path, Object value) {}

    static Stream<Broken> references() throws Exception {
        List<Broken> broken = new ArrayList<>();
        List<Told> rows = EveryRow.told().rows();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i).row();
            for (Variant each : variants(row.getClass().getSimpleName(), row)) {
                if (!OWN.contains(each.path)) {
                    broken.add(new Broken(i, each.path, (Row) each.value));
                }
            }
        }
        return broken.stream();
    }

    private static List<Variant> variants(String path, @Nullable Object value) throws Exception {
        List<Variant> variants = new ArrayList<>();
        if (value == null) {
            return variants;
        }
        if (value instanceof ObligationId id && id.line() != null) {
            for (Variant each : variants(path + ".line", id.line())) {
                variants.add(new Variant(each.path, ObligationId.of((LineId) each.value)));
            }
        } else if (IDS.contains(value.getClass())) {
            variants.add(new Variant(
                    path, value.getClass().getConstructor(String.class).newInstance(NOBODY)));
        } else if (value instanceof Collection<?> many) {
            for (Object one : many) {
                for (Variant each : variants(path + "[]", one)) {
                    Collection<Object> others = many instanceof Set ? new TreeSet<>(many) : new ArrayList<>(many);
                    others.remove(one);
                    others.add(each.value);
                    variants.add(new Variant(each.path, others));
                }
            }
        } else if (value.getClass().isRecord() && value.getClass().getName().startsWith("io.saldo.")) {
            RecordComponent[] components = value.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                for (Variant each : variants(path + "." + components[i].getName(), held(components[i], value))) {
                    variants.add(new Variant(each.path, rebuilt(value, components, i, each.value)));
                }
            }
        }
        return variants;
    }

    private static @Nullable Object held(RecordComponent component, Object value) throws Exception {
        component.getAccessor().setAccessible(true);
        return component.getAccessor().invoke(value);
    }

    private static Object rebuilt(Object value, RecordComponent[] components, int at, Object other) throws Exception {
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = i == at ? other : held(components[i], value);
            types[i] = components[i].getType();
        }
        var constructor = value.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    @ParameterizedTest
    @MethodSource("references")
    void aBrokenReferenceIsNamed(Broken broken) {
        List<Told> rows = new ArrayList<>(EveryRow.told().rows());
        Told told = rows.get(broken.row);
        rows.set(
                broken.row, new Told(new Told.Header(id("broken"), null, null, Shelf.HOUSE), told.days(), broken.with));
        assertThat(BookCheck.of(new RowTable(rows))).anySatisfy(fault -> {
            assertThat(fault.row()).isEqualTo(id("broken"));
            assertThat(fault.value()).isEqualTo(NOBODY);
            assertThat(fault.reference()).isNotBlank();
            assertThat(fault.remedy()).contains("nobody told of it");
        });
    }

    private static FactId id(String value) {
        return new FactId(value);
    }

    @Test
    void aRowOfEveryKindIsTold() {
        Set<Class<?>> kinds = new HashSet<>();
        for (Class<?> table : Row.class.getPermittedSubclasses()) {
            // files of payments are no part of the book of a house, and name nothing
            if (table != RegistryRow.class) {
                kinds.addAll(List.of(table.getPermittedSubclasses()));
            }
        }
        Set<Class<?>> told = new HashSet<>();
        EveryRow.told().rows().forEach(each -> told.add(each.row().getClass()));
        assertThat(told).isEqualTo(kinds).hasSizeGreaterThan(40);
    }

    @Test
    void theRowsUnbrokenHaveNoFaultAndMakeABook() throws Exception {
        assertThat(EveryRow.told().check()).isEmpty();
        assertThat(EveryRow.told().book().premises()).hasSize(2);
        assertThat(references()).hasSizeGreaterThan(60);
    }
}
