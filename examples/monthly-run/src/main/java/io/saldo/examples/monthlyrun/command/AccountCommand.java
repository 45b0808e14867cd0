package io.saldo.examples.monthlyrun.command;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.money.Kopecks;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** A command that compares two bills of one account. */
abstract class AccountCommand extends HouseCommand {
    @Option(names = "--account", required = true, paramLabel = "N", description = "лицевой счёт / account")
    String account = "";

    @Option(names = "--json", description = "в виде JSON / as JSON")
    boolean json;

    /** The account, of which one of the bills has a line at least, billed or parked. */
    AccountNumber account(Billed... bills) {
        AccountNumber number = new AccountNumber(account);
        boolean known = Stream.of(bills)
                .flatMap(each ->
                        Stream.concat(each.bill().lines().stream(), each.bill().charges().parkedLines().stream()))
                .anyMatch(line -> line.id().account().equals(number));
        if (!known) {
            throw new SaldoException(texts().format("cli.noLines", account, period));
        }
        return number;
    }

    /** Tells where a bill is not whole: a part that is parked looks like money saved. */
    boolean isWhole(AccountNumber number, Billed billed) {
        Optional<String> reason = billed.bill().charges().parked().stream()
                .filter(each -> number.equals(each.account()))
                .map(each -> texts().get("park." + each.reason() + ".what") + "; "
                        + texts().format("cli.remedy", texts().get("park." + each.reason() + ".remedy")))
                .findFirst();
        reason.ifPresent(text -> err().println(texts().format(
                        "cli.parkedBill",
                        number.value(),
                        billed.month().facts().period().toString(),
                        text)));
        return reason.isEmpty();
    }

    /** In words: by how much the second bill is larger or smaller. */
    String inWords(Kopecks before, Kopecks after) {
        var numbers = new NumberText(texts());
        int sign = after.compareTo(before);
        return sign == 0
                ? texts().get("cli.same")
                : texts().format(
                                sign > 0 ? "cli.more" : "cli.less",
                                numbers.money(sign > 0 ? after.minus(before) : before.minus(after)));
    }
}
