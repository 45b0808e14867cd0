package io.saldo.kernel.derivation;

import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Confirmation;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.LawValue;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/**
 * Cold water of one person by the norm: 5.25 m³ at 15.90 roubles are 83.475, posted as 83.48 (kalin-gov.ru/doc/36940).
 */
final class ColdWater {
    static final Symbol PERSONS = new Symbol("persons", "n");
    static final Symbol NORM = new Symbol("norm", "N");
    static final Symbol FACTOR = new Symbol("factor", "k");
    static final Symbol VOLUME = new Symbol("volume", "V");
    static final Symbol TARIFF = new Symbol("tariff", "T");

    private static final DateRange SINCE_2012 = DateRange.from(LocalDate.of(2012, 7, 1));
    private static final Unit A_PERSON = Unit.CUBIC_METRE.per(Unit.PERSON);
    private static final Unit PRICE = Unit.RUB.per(Unit.CUBIC_METRE);

    private ColdWater() {}

    static Edition edition(String rule, Confirmation confirmation) {
        return new Edition(rule, new Clause(Act.RULES_354, "прил. 2, ф. 4"), SINCE_2012, confirmation);
    }

    static Derivation.Calculated volume(String norm) {
        LawValue factor =
                new LawValue(Exact.ONE, new Clause(Act.DECREE_1871, "п. 1"), Confirmation.UNCONFIRMED, "a paper");
        return new Derivation.Calculated(
                edition("volume", Confirmation.KNOWN),
                Formula.of(PERSONS).times(NORM).times(FACTOR),
                List.of(
                        Operand.of(PERSONS, Quantity.of(1, Unit.PERSON), new FactId("residents-7")),
                        Operand.of(NORM, Quantity.parse(norm, A_PERSON), new FactId("norm-3")),
                        Operand.of(FACTOR, new Span<>(SINCE_2012, factor, new FactId("law:k")), Unit.ONE)));
    }

    /** The charge; {@code recorded} is the volume as recorded beside its derivation. */
    static Derivation.Calculated charge(Derivation volume, String recorded) {
        return new Derivation.Calculated(
                edition("charge", Confirmation.UNCONFIRMED),
                Formula.of(VOLUME).times(TARIFF).toKopecks(),
                List.of(
                        new Operand(VOLUME, Exact.parse(recorded), Unit.CUBIC_METRE, new Origin.Derived(volume)),
                        Operand.of(TARIFF, Quantity.parse("15.90", PRICE), new FactId("tariff-1"))));
    }

    static Derivation.Calculated charge() {
        return charge(volume("5.25"), "5.25");
    }

    static Texts russian() {
        return Texts.kernel(Texts.RUSSIAN).with(NAMES_RU);
    }

    private static final ResourceBundle NAMES_RU = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"rule.volume", "Объём холодной воды по нормативу"},
                {"rule.charge", "Плата за холодную воду"},
                {"symbol.persons", "проживающие"},
                {"symbol.norm", "норматив"},
                {"symbol.factor", "повышающий коэффициент"},
                {"symbol.volume", "объём"},
                {"symbol.tariff", "тариф"}
            };
        }
    };
}
