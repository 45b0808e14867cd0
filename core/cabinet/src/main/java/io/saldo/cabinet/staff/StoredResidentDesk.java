package io.saldo.cabinet.staff;

import io.saldo.cabinet.event.EventKind;
import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.event.SecurityEvent;
import io.saldo.cabinet.letter.LetterKind;
import io.saldo.cabinet.letter.Mailroom;
import io.saldo.cabinet.link.AccountHolder;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AccountRegister;
import io.saldo.cabinet.link.LinkBooks;
import io.saldo.cabinet.link.LinkEnd;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.OfficeAccess;
import io.saldo.cabinet.link.RegisteredAccount;
import io.saldo.cabinet.mailing.Bounce;
import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Once;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.registration.ActivationLetter;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.user.Standing;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserId;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.store.CommandKey;
import io.saldo.kernel.store.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The desk as its interface says. */
final class StoredResidentDesk implements ResidentDesk {
    private static final int SHORTEST = 3;

    private final UnitOfWork<? extends StaffBooks> books;
    private final CabinetEnvironment environment;
    private final AccountRegister register;
    private final Mailroom mailroom;

    StoredResidentDesk(
            UnitOfWork<? extends StaffBooks> books, CabinetEnvironment environment, AccountRegister register) {
        this.books = books;
        this.environment = environment;
        this.register = register;
        this.mailroom = new Mailroom(environment);
    }

    @Override
    public Outcome<List<FoundUser>> search(SignedInStaff staff, String text, int atMost) {
        String searched = User.searched(text.strip());
        if (searched.length() < SHORTEST) {
            return Outcome.done(List.of());
        }
        // a telephone is typed as people write it
        String digits = text.replaceAll("[^0-9]", "");
        boolean phone = digits.length() >= SHORTEST && text.matches("[-+() 0-9]+");
        return books.read(store -> staff.in(store)
                .then(member -> Outcome.done(
                        store.users().search(phone ? digits.replaceFirst("^8", "") : searched, atMost).stream()
                                .map(user -> new FoundUser(
                                        user,
                                        store.links().of(user.id()).stream()
                                                .map(AccountLink::account)
                                                .toList()))
                                .toList())));
    }

    @Override
    public Outcome<List<Viewer>> viewers(SignedInStaff staff, AccountRef account) {
        return books.read(store -> staff.in(store)
                .then(member -> Outcome.done(store.links().to(account).stream()
                        .flatMap(link -> viewer(store, link))
                        .toList())));
    }

    private static Stream<Viewer> viewer(StaffBooks store, AccountLink link) {
        return store.users().find(link.user()).stream()
                .map(user -> new Viewer(
                        link,
                        user,
                        store.bounces()
                                .of(user.id())
                                .filter(bounce ->
                                        bounce.email().equals(user.contacts().email()))
                                .map(Bounce::reason)
                                .orElse(null)));
    }

    /** The session of a request, which may end at any moment. */
    private record Session(SignedInStaff staff, UnitOfWork<? extends StaffBooks> books)
            implements OfficeAccess.Standing {
        @Override
        public Outcome<?> in(LinkBooks any) {
            return any instanceof StaffBooks same ? staff.in(same) : books.<Outcome<?>>read(staff::in);
        }
    }

    @Override
    public Outcome<LinkedAccount> look(SignedInStaff staff, AccountRef account) {
        return books.<Outcome<StaffMember>>read(staff::in)
                .then(member -> register.find(account)
                        .flatMap(this::holder)
                        .map(debtor -> Outcome.done(OfficeAccess.open(account, debtor, new Session(staff, books))))
                        .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND)));
    }

    private Optional<DebtorId> holder(RegisteredAccount account) {
        LocalDate today =
                LocalDate.ofInstant(environment.now(), environment.settings().zone());
        return account.holderOn(today)
                .or(() -> account.holders().stream()
                        .max(Comparator.comparing(each -> each.days().from()))
                        .map(AccountHolder::debtor));
    }

    @Override
    public Outcome<Acknowledged> sendActivation(SignedInStaff staff, UserId user) {
        Instant now = environment.now();
        return books.write(store -> staff.in(store).then(member -> {
            Optional<User> found = store.users().find(user);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.NOT_FOUND);
            }
            if (!found.get().isPending(now)) {
                return Outcome.refused(Reason.OUT_OF_TURN);
            }
            Instant until = ((Standing.Pending) found.get().standing()).until();
            ActivationLetter.order(store, mailroom, found.get(), until);
            return Outcome.done(new Acknowledged(now));
        }));
    }

    @Override
    public Outcome<Acknowledged> end(SignedInStaff staff, AccountRef account, EndLinkByStaffCommand command) {
        Optional<Refusal> invalid = environment.boundary().refusal(command);
        if (invalid.isPresent()) {
            return Outcome.refused(invalid.get());
        }
        return books.write(store -> staff.in(store)
                .then(member -> Once.acknowledged(
                        store.commands(),
                        new CommandKey("end-link-by-staff", command.key()),
                        out -> out.field("staff", member.id()).field("link", command.link()),
                        () -> end(store, member, account, command))));
    }

    private Outcome<Acknowledged> end(
            StaffBooks store, StaffMember member, AccountRef account, EndLinkByStaffCommand command) {
        Optional<AccountLink> link =
                store.links().find(command.id()).filter(found -> found.account().equals(account));
        Instant now = environment.now();
        String by = member.id().value();
        if (link.isEmpty() || !store.links().end(command.id(), new LinkEnd(now, LinkEnd.Cause.ENDED_BY_STAFF, by))) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        UserId user = link.get().user();
        store.events()
                .add(new SecurityEvent(
                        user.value(), now, EventKind.LINK_ENDED, by, Origin.NOT_TOLD, account.toString()));
        mailroom.order(store, LetterKind.LINK_ENDED, user, now, account.number().value());
        return Outcome.done(new Acknowledged(now));
    }

    @Override
    public Outcome<Integer> renewCode(SignedInStaff staff, AccountRef account) {
        return books.write(store ->
                staff.in(store).then(member -> Outcome.done(store.codeEditions().renew(account))));
    }
}
