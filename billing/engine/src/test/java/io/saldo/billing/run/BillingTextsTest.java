package io.saldo.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.charge.ParkReason;
import io.saldo.billing.fixture.HousePlan;
import io.saldo.billing.fixture.RandomHouses;
import io.saldo.billing.fixture.Told;
import io.saldo.billing.rule.Rules;
import io.saldo.kernel.derivation.Texts;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Everything that an explanation or a list of parked accounts names has a text in both languages. */
@Domain(RandomHouses.class)
@Domain(DomainContext.Global.class)
class BillingTextsTest {

    @Example
    void bothLanguagesTellTheSameThings() {
        ResourceBundle russian = ResourceBundle.getBundle("io.saldo.billing.run.Texts", Locale.forLanguageTag("ru"));
        ResourceBundle english = ResourceBundle.getBundle("io.saldo.billing.run.Texts", Locale.ENGLISH);
        assertThat(russian.getLocale().getLanguage()).isEqualTo("ru");
        assertThat(new TreeSet<>(russian.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(russian.keySet()).allSatisfy(key -> {
            assertThat(russian.getString(key)).isNotBlank();
            assertThat(english.getString(key)).isNotBlank().isNotEqualTo(russian.getString(key));
        });
    }

    @Example
    void everyRuleLineKindAndReasonHasAText() {
        TreeSet<String> keys = new TreeSet<>();
        Rules.all().forEach(rule -> keys.add("rule." + rule.edition().rule()));
        Stream.of(LineKind.values()).forEach(kind -> keys.add("line." + kind));
        Stream.of(ParkReason.values()).forEach(reason -> {
            keys.add("park." + reason + ".what");
            keys.add("park." + reason + ".remedy");
        });
        areTold(keys);
    }

    @Property(tries = 60)
    void everyRuleSymbolAndTotalOfAnyExplanationHasAText(@ForAll HousePlan plan) {
        Set<String> keys = new TreeSet<>();
        for (Line line : plan.build().charges(plan.month().toString()).lines()) {
            Told.keys(line.derivation(), keys);
        }
        assertThat(keys).contains("rule.areaCharge", "symbol.tariff");
        areTold(keys);
    }

    private static void areTold(Set<String> keys) {
        for (Locale language : new Locale[] {Locale.forLanguageTag("ru"), Locale.ENGLISH}) {
            Texts texts = BillingTexts.in(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.get(key)).isNotEqualTo(key));
        }
    }
}
