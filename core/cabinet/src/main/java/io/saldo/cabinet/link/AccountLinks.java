package io.saldo.cabinet.link;

import io.saldo.cabinet.outcome.Acknowledged;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.kernel.store.UnitOfWork;
import java.util.List;

/** Which accounts a user sees. Safe for use by many threads. Everything may be refused with {@code SESSION_ENDED}. */
public interface AccountLinks {

    static AccountLinks of(
            UnitOfWork<? extends LinkBooks> books,
            CabinetEnvironment environment,
            AccountRegister register,
            CheckCodeKeys keys) {
        return new ProvedLinks(books, environment, register, keys);
    }

    /**
     * «Найти»: what the number and its proof show; changes nothing but the count of tries.
     *
     * <p>Refused: {@code INVALID}; {@code CODE_MISTYPED}, which counts no try; {@code TOO_MANY_TRIES} by user (five
     * accounts, ten tries at one) and address; {@code ACCOUNT_NOT_PROVED} for every other cause, with the number of
     * tries left. Tries with the right proof are not counted.
     */
    Outcome<FoundAccount> find(SignedInUser user, AddAccountCommand command);

    /**
     * «Добавить»: the same, and adds the account. Refused besides: {@code ALREADY_LINKED}, {@code KEY_USED}. Holders of
     * the account are written to.
     */
    Outcome<MyAccount> add(SignedInUser user, AddAccountCommand command);

    /** The accounts of the user, in the order added. */
    Outcome<List<MyAccount>> mine(SignedInUser user);

    /** The way to an account. Refused: {@code NOT_FOUND} for one that does not exist as for one of somebody else. */
    Outcome<LinkedAccount> open(SignedInUser user, AccountRef account);

    /** «Удалить из кабинета». Refused: {@code INVALID}, {@code NOT_FOUND}, {@code KEY_USED}. */
    Outcome<Acknowledged> remove(SignedInUser user, EndLinkCommand command);

    /** «Кто видит этот счёт», in the order added. Refused: {@code NOT_FOUND}, {@code NOT_ALLOWED}. */
    Outcome<List<Watcher>> watchers(LinkedAccount account);

    /**
     * Ends somebody else's link to the account, who is written to. Refused: {@code INVALID}, {@code NOT_FOUND},
     * {@code NOT_ALLOWED}, {@code KEY_USED}.
     */
    Outcome<Acknowledged> end(LinkedAccount account, EndLinkCommand command);
}
