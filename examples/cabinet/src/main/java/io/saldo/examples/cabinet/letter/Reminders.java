package io.saldo.examples.cabinet.letter;

import io.saldo.cabinet.link.AccountHolder;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.link.LinkBooks;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.OfficeAccess;
import io.saldo.cabinet.mailing.MailingRound;
import io.saldo.cabinet.mailing.Occasion;
import io.saldo.cabinet.mailing.WishKind;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.account.AccountState;
import io.saldo.resident.meter.ReadingWindow;
import io.saldo.resident.meter.RegisterState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * «Напоминания»: readings are taken, a verification runs out, something is overdue. Every few hours it looks at the
 * accounts for which anybody wishes it; each occasion is told once however often it looks.
 */
@Component
public class Reminders {
    /** A verification is told of so many days before it runs out. */
    private static final int AHEAD = 30;

    private final MailingRound round;
    private final Resident resident;
    private final AccountRegister register;
    private final Words words;

    Reminders(MailingRound round, Resident resident, AccountRegister register, Words words) {
        this.round = round;
        this.resident = resident;
        this.register = register;
        this.words = words;
    }

    /** The organization's own look at its account. */
    private record Own() implements OfficeAccess.Standing {
        @Override
        public Outcome<?> in(LinkBooks books) {
            return Outcome.done(this);
        }
    }

    /** Orders what is to be told today; how many letters that are. */
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT6H")
    public int tell() {
        return readings() + verifications() + debts();
    }

    private int readings() {
        ReadingWindow window = resident.meters().window();
        LocalDate today = words.today();
        if (!window.isOpen(today)) {
            return 0;
        }
        BillingPeriod month = BillingPeriod.containing(today);
        String days = "с " + words.day(window.first(month)) + " по " + words.day(window.last(month));
        int letters = 0;
        for (AccountRef account : round.accounts(WishKind.READINGS)) {
            letters += round.tell(account, new Occasion(WishKind.READINGS, month.toString(), days));
        }
        return letters;
    }

    private int verifications() {
        LocalDate today = words.today();
        int letters = 0;
        for (AccountRef account : round.accounts(WishKind.VERIFICATION)) {
            for (RegisterState each : look(account)
                    .flatMap(linked -> resident.meters().meters(linked).result())
                    .orElse(List.of())) {
                LocalDate until = each.verifiedUntil();
                if (until != null
                        && !until.isBefore(today)
                        && !until.minusDays(AHEAD).isAfter(today)) {
                    letters += round.tell(
                            account,
                            new Occasion(
                                    WishKind.VERIFICATION,
                                    until + " " + each.meter(),
                                    each.meter() + ", " + words.date(until)));
                }
            }
        }
        return letters;
    }

    private int debts() {
        int letters = 0;
        for (AccountRef account : round.accounts(WishKind.DEBTS)) {
            Optional<AccountState> state = look(account)
                    .flatMap(linked -> resident.cards().state(linked).result());
            if (state.isPresent()) {
                letters += debt(account, state.get());
            }
        }
        return letters;
    }

    private int debt(AccountRef account, AccountState state) {
        BillingPeriod month = state.month();
        LocalDate due = state.due();
        Kopecks debt = state.toPay();
        boolean late = month != null && due != null && words.today().isAfter(due) && debt.signum() > 0;
        return late ? round.tell(account, new Occasion(WishKind.DEBTS, String.valueOf(month), words.roubles(debt))) : 0;
    }

    private Optional<LinkedAccount> look(AccountRef account) {
        Optional<DebtorId> holder = register.find(account)
                .flatMap(found -> found.holders().stream()
                        .filter(each -> each.days().contains(words.today()))
                        .map(AccountHolder::debtor)
                        .findFirst());
        return holder.map(debtor -> OfficeAccess.open(account, debtor, new Own()));
    }
}
