package io.saldo.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.charge.Line;
import io.saldo.billing.rows.BookBuilder;
import io.saldo.billing.run.BillingTexts;
import io.saldo.billing.service.Register;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.DerivationText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.DateRange;
import io.saldo.metering.meter.MeterId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The first code of the README: state what is known of a flat, draft its month, print an amount with its reasons. */
class FrontDoorTest {
    private static Line line() {
        // README begins
        var house = new HouseId("house-8");
        var flat = new PremisesId("1");
        var account = new AccountNumber("1001");
        var water = new ServiceCode("cold-water");
        var company = new PartyId("uk");
        var meter = new MeterId("m-1");
        var days = DateRange.from(LocalDate.of(2026, 1, 1));
        var rows = new BookBuilder()
                .house(house, ZoneId.of("Europe/Moscow"), days)
                .party(company)
                .service(water, ServiceKind.COLD_WATER, "Холодное водоснабжение")
                .tariff(water, days, Quantity.parse("65.77", Unit.RUB.per(Unit.CUBIC_METRE)), "приказ № 12")
                .flat(flat)
                .area(flat, days, Quantity.parse("54.3", Unit.SQUARE_METRE))
                .residents(flat, days, 2)
                .account(account, days)
                .share(flat, account, days)
                .debtor(account, days, new DebtorId("d-1"))
                .agreement(flat, water, company, days)
                .meter(meter, Resource.COLD_WATER, flat, days)
                .reading(meter, LocalDate.of(2026, 9, 25), Quantity.parse("120.5", Unit.CUBIC_METRE))
                .reading(meter, LocalDate.of(2026, 10, 25), Quantity.parse("124.9", Unit.CUBIC_METRE));

        var books = new MemoryPersistence(Clock.systemUTC()).of("uk");
        Register.of(books).state(house, rows, new CommandKey("import", "first")).orElseThrow();
        var draft = SaldoBilling.of(books, Clock.systemUTC())
                .draft(house, BillingPeriod.of(2026, 10))
                .orElseThrow();
        Line line = draft.sealed().bill().lines().get(0);
        System.out.println(line.amount() + " руб.");
        DerivationText.lines(line.derivation(), BillingTexts.in(Texts.RUSSIAN)).forEach(System.out::println);
        // README ends
        return line;
    }

    @Test
    void theFirstCodeOfTheReadmePrintsAnAmountAndItsReasons() throws IOException {
        var printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        Line line;
        try {
            line = line();
        } finally {
            System.setOut(console);
        }
        assertThat(line.amount()).hasToString("289.39");
        assertThat(line.replays()).isTrue();

        String source = Files.readString(Path.of("src/test/java/io/saldo/memory/FrontDoorTest.java"), UTF_8);
        String code =
                source.substring(source.indexOf("// README begins\n") + 17, source.indexOf("        // README ends\n"));
        String readme = Files.readString(Path.of("../../README.md"), UTF_8);
        int begin = readme.indexOf("```java\n") + 8;
        String shown = readme.substring(begin, readme.indexOf("\n```", begin));
        assertThat(words(shown)).isEqualTo(words(code));
        assertThat(shown.lines().count()).isLessThanOrEqualTo(25);
        assertThat(readme)
                .contains(printed.toString(UTF_8).replace('\u00a0', ' ').strip());
    }

    /** Lines may be broken elsewhere in the README. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }
}
