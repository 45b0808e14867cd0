package io.saldo.examples.cabinet.page;

import io.saldo.cabinet.link.MyAccount;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param accounts of the user; none where nobody is signed in
 * @param current the account of the page, or the first; null where there is none
 * @param staff where staff look; null on pages of residents
 */
public record Frame(
        CabinetProperties.Contacts contacts,
        boolean signedIn,
        List<MyAccount> accounts,
        @Nullable MyAccount current,
        boolean demo,
        @Nullable StaffFrame staff) {
    public Frame {
        accounts = List.copyOf(accounts);
    }

    /** The number of the account that the menu leads to; empty where there is none. */
    public String number() {
        return current == null ? "" : current.account().number().value();
    }

    /** Without anybody: as a page is that is the same for all. */
    static Frame ofNobody(CabinetProperties.Contacts contacts, boolean demo) {
        return new Frame(contacts, false, List.of(), null, demo, null);
    }

    /** What addresses of an account begin with. */
    public String base() {
        return staff == null ? "" : "/staff";
    }
}
