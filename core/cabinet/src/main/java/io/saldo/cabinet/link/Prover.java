package io.saldo.cabinet.link;

import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.throttle.Attempts;
import io.saldo.cabinet.throttle.Subject;
import io.saldo.cabinet.throttle.Throttle;
import io.saldo.cabinet.throttle.Tried;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Looks at a number and its proof: tries are counted before, and taken back where the proof is right. */
final class Prover {
    private final CabinetEnvironment environment;
    private final AccountRegister register;
    private final CheckCodeKeys keys;

    Prover(CabinetEnvironment environment, AccountRegister register, CheckCodeKeys keys) {
        this.environment = environment;
        this.register = register;
        this.keys = keys;
    }

    /** What a right proof shows. */
    record Proved(RegisteredAccount account, DebtorId debtor, ProofKind kind) {}

    Optional<Refusal> formRefusal(AddAccountCommand command) {
        return environment
                .boundary()
                .refusal(command)
                .or(() -> command.code() == null || CheckCode.isWellFormed(command.code())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Reason.CODE_MISTYPED)));
    }

    Outcome<Proved> prove(LinkBooks store, SignedInUser user, AddAccountCommand command) {
        Attempts attempts = store.attempts();
        Throttle throttle = environment.settings().throttle();
        Instant now = environment.now();
        String id = user.id().value();
        var accounts = Subject.of(Tried.ACCOUNTS_BY_USER, id);
        var account = Subject.of(Tried.ACCOUNT_BY_USER, id, command.ref().toString());
        var address = Subject.of(Tried.ACCOUNTS_BY_ADDRESS, user.origin().network());
        boolean another =
                throttle.left(attempts, now, account) == throttle.of(account).most();
        Subject[] counted = another ? new Subject[] {accounts, account, address} : new Subject[] {account, address};
        Optional<Instant> closed = throttle.admit(attempts, now, counted);
        if (closed.isPresent()) {
            return Outcome.refused(Reason.TOO_MANY_TRIES, closed.get());
        }
        Optional<Proved> proved = register.find(command.ref())
                .flatMap(found -> byCode(store, found, command))
                .or(() -> bySum(attempts, now, command));
        if (proved.isEmpty()) {
            return Outcome.refused(Reason.ACCOUNT_NOT_PROVED, throttle.left(attempts, now, account));
        }
        throttle.takeBack(attempts, now, counted);
        return Outcome.done(proved.get());
    }

    private Optional<Proved> byCode(LinkBooks store, RegisteredAccount account, AddAccountCommand command) {
        String typed = command.code();
        if (typed == null) {
            return Optional.empty();
        }
        var code = new CheckCode(typed);
        int edition = account.edition() + store.codeEditions().of(account.account());
        return keys.of(account.account().organization())
                .flatMap(key -> account.holders().stream()
                        .map(AccountHolder::debtor)
                        .filter(debtor -> CheckCode.of(key, account.account(), debtor, edition)
                                .sameAs(code))
                        .findFirst())
                .map(debtor -> new Proved(account, debtor, ProofKind.CODE));
    }

    private Optional<Proved> bySum(Attempts attempts, Instant now, AddAccountCommand command) {
        BillingPeriod month = command.period();
        Kopecks sum = command.sum();
        if (month == null || sum == null) {
            return Optional.empty();
        }
        Throttle throttle = environment.settings().throttle();
        var guessed = Subject.of(Tried.SUM_BY_ACCOUNT, command.ref().toString());
        if (throttle.admit(attempts, now, guessed).isPresent()) {
            return Optional.empty();
        }
        Optional<Proved> proved = register.find(command.ref())
                .flatMap(account -> register.total(command.ref(), month)
                        .filter(total -> total.proves() && total.total().equals(sum))
                        .filter(total -> account.holderOn(today())
                                .filter(total.debtor()::equals)
                                .isPresent())
                        .map(total -> new Proved(account, total.debtor(), ProofKind.SUM)));
        if (proved.isPresent()) {
            throttle.takeBack(attempts, now, guessed);
        }
        return proved;
    }

    LinkRole role(AccountLink link, Optional<RegisteredAccount> account) {
        return role(link.proof(), link.debtor(), account);
    }

    LinkRole role(ProofKind proof, DebtorId debtor, Optional<RegisteredAccount> account) {
        boolean holds = account.flatMap(found -> found.holderOn(today()))
                .filter(debtor::equals)
                .isPresent();
        return LinkRole.of(proof, holds);
    }

    Optional<RegisteredAccount> registered(AccountRef account) {
        return register.find(account);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(environment.now(), environment.settings().zone());
    }
}
