package io.saldo.examples.cabinet.security;

import static io.saldo.cabinet.staff.StaffRole.ACCOUNTANT;
import static io.saldo.cabinet.staff.StaffRole.ADMINISTRATOR;
import static io.saldo.cabinet.staff.StaffRole.OPERATOR;

import io.saldo.cabinet.staff.StaffRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of what staff may do: which role may ask for which address, what that is called in the journal, and
 * whether it is written there. An address that is not in the table does not exist for anybody.
 */
public final class StaffAccess {
    private static final Set<StaffRole> ALL = EnumSet.allOf(StaffRole.class);
    private static final Set<StaffRole> DESK = EnumSet.of(OPERATOR, ADMINISTRATOR);
    private static final Set<StaffRole> BOOKS = EnumSet.of(ACCOUNTANT, ADMINISTRATOR);
    private static final Set<StaffRole> HEAD = EnumSet.of(ADMINISTRATOR);

    private static final List<Row> ROWS = List.of(
            quiet("GET", "/staff", ALL),
            quiet("POST", "/staff/sign-out", ALL),
            quiet("GET", "/staff/password", ALL),
            told("POST", "/staff/password", "own-password", ALL),
            // whom and what it is about
            quiet("GET", "/staff/search", ALL),
            told("POST", "/staff/search", "search", ALL),
            told("GET", "/staff/accounts/{account}", "account", ALL),
            told("GET", "/staff/accounts/{account}/charges", "charges", ALL),
            told("GET", "/staff/accounts/{account}/document", "document", ALL),
            told("GET", "/staff/accounts/{account}/document.pdf", "document", ALL),
            told("GET", "/staff/accounts/{account}/payments", "payments", ALL),
            told("POST", "/staff/accounts/{account}/links/{link}/end", "end-link", DESK),
            told("POST", "/staff/accounts/{account}/code", "new-code", DESK),
            told("POST", "/staff/users/{user}/activation", "send-activation", DESK),
            quiet("GET", "/staff/open-account", DESK),
            told("POST", "/staff/open-account", "open-account", DESK),
            told("POST", "/staff/accounts/{account}/holder", "change-holder", DESK),
            told("POST", "/staff/accounts/{account}/close", "close-account", DESK),
            // what residents write
            told("GET", "/staff/appeals/{appeal}", "appeal", ALL),
            told("POST", "/staff/appeals/{appeal}", "answer-appeal", ALL),
            told("GET", "/staff/appeals/{appeal}/files/{file}", "appeal-file", ALL),
            told("GET", "/staff/requests/{request}", "request", ALL),
            told("POST", "/staff/requests/{request}/price", "price-request", DESK),
            told("POST", "/staff/requests/{request}/refuse", "refuse-request", DESK),
            told("POST", "/staff/requests/{request}/done", "charge-request", BOOKS),
            // the work of a month
            quiet("GET", "/staff/readings", ALL),
            quiet("GET", "/staff/readings/{house}", ALL),
            told("POST", "/staff/readings/{house}", "readings", ALL),
            quiet("GET", "/staff/money", BOOKS),
            told("POST", "/staff/money/payment", "payment", BOOKS),
            told("POST", "/staff/money/registry", "registry", BOOKS),
            told("POST", "/staff/money/unidentified/{payment}", "place-payment", BOOKS),
            quiet("GET", "/staff/month", ALL),
            quiet("GET", "/staff/month/{house}", BOOKS),
            quiet("GET", "/staff/month/{house}/why", BOOKS),
            told("POST", "/staff/month/close", "close-months", BOOKS),
            quiet("GET", "/staff/month/runs/{run}", BOOKS),
            told("POST", "/staff/month/{house}/documents", "issue-documents", BOOKS),
            // who is staff
            quiet("GET", "/staff/people", HEAD),
            told("POST", "/staff/people", "add-staff", HEAD),
            told("POST", "/staff/people/{member}/role", "change-role", HEAD),
            told("POST", "/staff/people/{member}/anew", "begin-anew", HEAD),
            told("POST", "/staff/people/{member}/dismiss", "dismiss", HEAD),
            quiet("GET", "/staff/journal", HEAD));

    private StaffAccess() {}

    /**
     * A row of the table.
     *
     * @param action in the journal of staff; empty where it is not written there
     */
    public record Row(String method, String pattern, String action, Set<StaffRole> roles) {
        public Row {
            roles = Set.copyOf(roles);
        }
    }

    private static Row quiet(String method, String pattern, Set<StaffRole> roles) {
        return new Row(method, pattern, "", roles);
    }

    private static Row told(String method, String pattern, String action, Set<StaffRole> roles) {
        return new Row(method, pattern, action, roles);
    }

    /** All of it. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The row of an address; HEAD is asked for as GET is. */
    public static Optional<Row> row(String method, String pattern) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return ROWS.stream()
                .filter(row -> row.method().equals(asked) && row.pattern().equals(pattern))
                .findFirst();
    }

    /** Whether an address is one of staff. */
    public static boolean isOfStaff(String path) {
        return path.equals("/staff") || path.startsWith("/staff/");
    }
}
