/** The residents' side: users, sign-in, sessions, linked accounts. Knows only the kernel. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the validator comes with the host
module io.saldo.cabinet {
    requires transitive io.saldo.kernel;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires com.nulabinc.zxcvbn;
    requires org.bouncycastle.provider;

    exports io.saldo.cabinet;
    exports io.saldo.cabinet.appeal;
    exports io.saldo.cabinet.consent;
    exports io.saldo.cabinet.event;
    exports io.saldo.cabinet.letter;
    exports io.saldo.cabinet.link;
    exports io.saldo.cabinet.mailing;
    exports io.saldo.cabinet.memory;
    exports io.saldo.cabinet.number;
    exports io.saldo.cabinet.outcome;
    exports io.saldo.cabinet.password;
    exports io.saldo.cabinet.profile;
    exports io.saldo.cabinet.registration;
    exports io.saldo.cabinet.request;
    exports io.saldo.cabinet.session;
    exports io.saldo.cabinet.setting;
    exports io.saldo.cabinet.staff;
    exports io.saldo.cabinet.throttle;
    exports io.saldo.cabinet.token;
    exports io.saldo.cabinet.user;

    // commands, for the validator
    opens io.saldo.cabinet.appeal to
            org.hibernate.validator;
    opens io.saldo.cabinet.link to
            org.hibernate.validator;
    opens io.saldo.cabinet.mailing to
            org.hibernate.validator;
    opens io.saldo.cabinet.password to
            org.hibernate.validator;
    opens io.saldo.cabinet.profile to
            org.hibernate.validator;
    opens io.saldo.cabinet.registration to
            org.hibernate.validator;
    opens io.saldo.cabinet.request to
            org.hibernate.validator;
    opens io.saldo.cabinet.session to
            org.hibernate.validator;
    opens io.saldo.cabinet.staff to
            org.hibernate.validator;
}
