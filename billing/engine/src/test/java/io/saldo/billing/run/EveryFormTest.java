package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.allocation.DebtTerm;
import io.saldo.billing.allocation.OwedFor;
import io.saldo.billing.allocation.PaymentPurpose;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.kernel.canonical.Canonical;
import io.saldo.kernel.canonical.CanonicalWriter;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Operand;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Whatever a bill is made of has one written form: nothing that is stored, compared or fingerprinted is the text that
 * Java makes of a record.
 */
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class EveryFormTest {
    /** How a number was made: its facts have forms of their own, and it stands in no fingerprint. */
    private static final Set<Class<?>> EXPLANATIONS = Set.of(Derivation.class, Operand.class);

    /** Written part by part by what they belong to. */
    private static final Set<Class<?>> PARTS = Set.of(OwedFor.class, DebtTerm.class, PaymentPurpose.class);

    /** {@code Name[part=…]}. */
    private static final Pattern OF_JAVA = Pattern.compile("[A-Z]\\w*\\[\\w+=");

    private final Set<Class<?>> met = new HashSet<>();
    private final SortedSet<String> without = new TreeSet<>();

    @Example
    void everyValueOfABillHasAForm() {
        walk(HouseBill.class);
        assertThat(without).isEmpty();
        assertThat(met).hasSizeGreaterThan(60).containsAll(PARTS).containsAll(EXPLANATIONS);
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType());
            for (Type each : generic.getActualTypeArguments()) {
                walk(each);
            }
        } else if (type instanceof Class<?> plain
                && met.add(plain)
                && plain.getName().startsWith("io.saldo.")) {
            if (!EXPLANATIONS.contains(plain)) {
                if (!hasForm(plain)) {
                    without.add(plain.getName());
                }
                if (plain.isRecord()) {
                    for (RecordComponent each : plain.getRecordComponents()) {
                        walk(each.getGenericType());
                    }
                }
            }
        }
    }

    private static boolean hasForm(Class<?> type) {
        return type.isEnum() || Canonical.class.isAssignableFrom(type) || PARTS.contains(type) || hasText(type);
    }

    /** Whether it is a scalar: a text of its own. The one that Java makes of a record is final. */
    private static boolean hasText(Class<?> type) {
        try {
            return !Modifier.isFinal(type.getDeclaredMethod("toString").getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    @Property(tries = 50)
    void aBillIsWrittenWholeAndTheSameTwice(@ForAll HousePlan plan) {
        HouseMonth month = plan.build().month(plan.month().toString());
        String text = CanonicalWriter.write(MonthlyBilling.bill(month));
        assertThat(OF_JAVA.matcher(text).find()).isFalse();
        assertThat(CanonicalWriter.write(MonthlyBilling.bill(month))).isEqualTo(text);
    }
}
