package io.saldo.billing.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.AccountDivision;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.PremisesMonth;
import io.saldo.billing.charge.ServiceMonth;
import io.saldo.billing.charge.ServiceTerms;
import io.saldo.billing.month.MonthFacts;
import io.saldo.billing.tariff.Tariff;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.Billing;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Service;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.DerivationText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.FactId;
import io.saldo.kernel.time.Spans;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The twenty lines of README: they run here, and README shows exactly them. */
class ReadmeExampleTest {

    @Test
    void twentyLinesBillOneAccountAndExplainIt() {
        var printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        Line line;
        try {
            line = billOneAccount();
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(UTF_8).strip()).isEqualTo("""
                        1655.61 руб., оплатить до 2026-11-16
                        [1] Плата по площади
                            Жилищный кодекс РФ, ст. 156 (в редакции с 2005-03-01)
                            [S × T] = [54,3 × 30,49] = 1\u00a0655,61\u00a0руб.
                            округление до копеек, половина вверх: 1\u00a0655,607 → 1\u00a0655,61
                              S = 54,3\u00a0м² — площадь помещения [area-1]
                              T = 30,49\u00a0руб./м² — тариф [tariff-1]""");
        assertThat(line.replays()).isTrue();
    }

    private static Line billOneAccount() {
        // README begins
        var october = BillingPeriod.of(2026, 10);
        var company = new PartyId("uk");
        var code = new ServiceCode("maintenance");
        var maintenance = new Service(code, ServiceKind.MAINTENANCE, "Содержание жилого помещения");
        var price = new Tariff(Quantity.parse("30.49", Unit.RUB.per(Unit.SQUARE_METRE)), "решение собрания");
        var agreed = new ServiceAgreement(code, company, company, company, Billing.OURS);
        var account = AccountDivision.whole(new AccountNumber("1001"));
        var area = Quantity.parse("54.3", Unit.SQUARE_METRE);

        var days = october.range();
        var service = new ServiceMonth(maintenance, Spans.of(days, price, new FactId("tariff-1")), Spans.none());
        var terms = new ServiceTerms(
                Spans.of(days, agreed, new FactId("agreement-1")), Spans.of(days, account, new FactId("account-1")));
        var flat = PremisesMonth.dwelling(
                new PremisesId("1"),
                Spans.of(days, area, new FactId("area-1")),
                Spans.none(),
                new TreeMap<>(Map.of(code, terms)));
        var facts = MonthFacts.of(new HouseId("house-8"), october, List.of(service), List.of(flat));

        HouseBill bill = MonthlyBilling.bill(HouseMonth.of(facts));
        Line line = bill.charges().lines().get(0);
        System.out.println(line.amount() + " руб., оплатить до " + bill.due());
        DerivationText.lines(line.derivation(), BillingTexts.in(Texts.RUSSIAN)).forEach(System.out::println);
        // README ends
        return line;
    }

    @Test
    void readmeShowsThatCodeAndWhatItPrints() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/saldo/billing/run/ReadmeExampleTest.java"), UTF_8);
        String code = source.substring(
                        source.indexOf("// README begins") + 17, source.indexOf("        // README ends"))
                .stripTrailing()
                .stripIndent();
        String readme = Files.readString(Path.of("../../README.md"), UTF_8);
        assertThat(readme).contains("```java\n" + code + "\n```");
        assertThat(readme).contains("[S × T] = [54,3 × 30,49] = 1 655,61 руб.");
    }
}
