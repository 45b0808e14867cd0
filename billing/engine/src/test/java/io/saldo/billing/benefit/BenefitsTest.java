package io.saldo.billing.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.VolumeMethod;
import io.saldo.billing.fixture.Told;
import io.saldo.billing.run.BillingTexts;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.error.InvalidValueException;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.FederalLaw;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.law.LawParameter;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.FactId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Benefits of 50 % as an administration publishes them, and subsidies worked by hand. */
class BenefitsTest {
    private static final String TABLE = "/io/saldo/billing/benefit/published-benefits.csv";

    @ParameterizedTest(name = "{0}: {5}")
    @CsvFileSource(resources = TABLE, delimiter = ';', numLinesToSkip = 1)
    void aBenefitIsHalfOfWhatIsUsedWithinTheNorm(
            String id, String volume, @Nullable String limit, String tariff, String charged, String posted) {
        BenefitAmount amount = benefit(volume, limit, tariff).amount();
        assertThat(amount.amount()).as(id).hasToString(posted);
        assertThat(amount.derivation().replay()).isEqualTo(amount.amount().roubles());
        assertThat(amount.derivation().mismatches()).isEmpty();
        assertThat(Kopecks.halfUp(Exact.parse(volume).times(Exact.parse(tariff))))
                .hasToString(charged);
    }

    @Test
    void noFigureIsLeftOut() throws IOException {
        try (InputStream in = Objects.requireNonNull(BenefitsTest.class.getResourceAsStream(TABLE))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(lines.stream()
                            .map(line -> line.split(";", -1))
                            .map(cells -> cells[0] + " " + cells[7].substring(0, 2)))
                    .containsExactly("ben-01 ye", "ben-02 ye", "ben-03 ye", "ben-04 no");
            assertThat(lines).allMatch(line -> {
                String[] cells = line.split(";", -1);
                return cells[5].equals(cells[6]) == cells[7].startsWith("yes");
            });
        }
    }

    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource(delimiter = ';', textBlock = """
            # case                          ; St  ; n; D    ; m   ; P    ; E    ; subsidy; by hand
            ordinary                        ; 2500; 3; 30000; 0.18; 9000 ; 9000 ; 2100.00; 7500 − 5400
            a poor family pays less         ; 2500; 3; 20000; 0.18; 9000 ; 9000 ; 4833.33; 7500 − 3600 × 6666.67 ÷ 9000
            the federal part is the most    ; 2500; 3; 30000; 0.30; 9000 ; 9000 ; 900.00 ; 7500 − 30000 × 0.22
            nothing where income suffices   ; 2500; 3; 60000; 0.22; 9000 ; 9000 ; 0.00   ; 7500 − 13200 is below zero
            no more than is really spent    ; 2500; 3; 30000; 0.10; 9000 ; 3100 ; 3100.00; 7500 − 3000 = 4500
            after benefits nothing is spent ; 2500; 3; 30000; 0.10; 9000 ; 0    ; 0.00   ; a benefit comes first
            no income                       ; 2500; 2; 0    ; 0.22; 9000 ; 9000 ; 5000.00; the whole standard""")
    void aSubsidyIsTheStandardLessTheFamilysPart(
            String id,
            String standard,
            String persons,
            String income,
            String share,
            String subsistence,
            String expense,
            String posted,
            String hand) {
        BenefitAmount amount =
                subsidy(standard, persons, income, share, subsistence, expense).amount();
        assertThat(amount.amount()).as(id + ": " + hand).hasToString(posted);
        assertThat(amount.derivation().replay()).isEqualTo(amount.amount().roubles());
    }

    /**
     * ЖК ст. 159: a family is poor below the subsistence level, 9000 a head, not at it; its part is 27000 × 0.18 either
     * way.
     */
    @ParameterizedTest(name = "an income of {0}: poor {1}")
    @CsvSource({"26999, true", "27000, false"})
    void aFamilyAtTheSubsistenceLevelIsNotPoor(String income, boolean poor) {
        TreeSet<String> keys = new TreeSet<>();
        Told.keys(subsidy("2500", "3", income, "0.18", "9000", "9000").amount().derivation(), keys);
        assertThat(keys.contains("symbol.subsistenceLevel")).isEqualTo(poor);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            # what ; service; share; limit; category; document; said
            no part         ; COLD_WATER; 0   ; ''; ветеран; № 1; share of the benefit = «0 1»: above 0, up to 1
            above the whole ; COLD_WATER; 1.01; ''; ветеран; № 1; share of the benefit = «1.01 1»: above 0, up to 1
            a limit of all  ; ''        ; 0.5 ; 4 ; ветеран; № 1; service of the benefit = «1001»: the service whose volume is limited: services have no unit in common
            no category     ; COLD_WATER; 0.5 ; ''; ' '    ; № 1; reference to a text = « »: 1 to 100 characters, no blanks around them
            no document     ; COLD_WATER; 0.5 ; ''; ветеран; ' '; reference to a text = « »: 1 to 100 characters, no blanks around them""")
    void aBenefitThatSaysTooLittleIsRefused(
            String what, String service, String share, String limit, String category, String document, String said) {
        assertThatThrownBy(() -> new Benefit(
                        new PersonId("p"),
                        new AccountNumber("1001"),
                        service.isEmpty() ? null : new ServiceCode(service),
                        Quantity.parse(share, Unit.ONE),
                        limit.isEmpty() ? null : BenefitLimit.ofNorm(Integer.parseInt(limit)),
                        BenefitForm.DISCOUNT,
                        new TextRef(category),
                        new TextRef(document)))
                .as(what)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(said);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> subsidy("1", "0", "1", "0.1", "1", "1")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> subsidy("1", "1", "1", "0.1", "0", "1")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> subsidy("1", "1", "1", "0.1", "1", "-1")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void everyWordOfAnExplanationIsToldInBothLanguages() {
        TreeSet<String> keys = new TreeSet<>();
        Told.keys(benefit("3", "4.029", "31.40").amount().derivation(), keys);
        Told.keys(subsidy("2500", "3", "20000", "0.18", "9000", "9000").amount().derivation(), keys);
        for (Locale language : List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH)) {
            Texts texts = BillingTexts.in(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.get(key)).isNotEqualTo(key));
        }
    }

    private static ShareBenefit benefit(String volume, @Nullable String limit, String tariff) {
        Quantity price = Quantity.parse(tariff, Unit.RUB.per(Unit.CUBIC_METRE));
        Exact fee = Exact.parse(volume).times(price.exact());
        var basis = new LineBasis(
                Exact.parse(volume),
                Unit.CUBIC_METRE,
                VolumeMethod.METER,
                price,
                new Ground(Condition.METER_READ, new FactId("read"), new Clause(Act.RULES_354, "п. 42")));
        return new ShareBenefit(
                stated("0.5", Unit.ONE),
                new ChargedFee(
                        Kopecks.halfUp(fee),
                        new Derivation.PostedElsewhere(
                                "a page", Kopecks.halfUp(fee).roubles(), Unit.RUB),
                        basis),
                limit == null ? null : stated(limit, Unit.CUBIC_METRE.per(Unit.PERSON)),
                limit == null ? null : stated("1", Unit.PERSON),
                ShareBenefit.Covered.NOTHING,
                new ShareBenefit.Days(31, 31));
    }

    private static Subsidy subsidy(
            String standard, String persons, String income, String share, String subsistence, String expense) {
        Unit each = Unit.RUB.per(Unit.PERSON);
        return new Subsidy(
                stated(standard, each),
                stated(persons, Unit.PERSON),
                stated(income, Unit.RUB),
                stated(share, Unit.ONE),
                FederalLaw.book()
                        .at(LawParameter.SUBSIDY_SHARE_MOST, LocalDate.of(2026, 10, 1))
                        .orElseThrow(),
                stated(subsistence, each),
                stated(expense, Unit.RUB));
    }

    private static Stated stated(String number, Unit unit) {
        return new Stated(Quantity.parse(number, unit), new FactId("stated"));
    }
}
