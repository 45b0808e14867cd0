package io.saldo.examples.cabinet.wiring;

import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Login;
import io.saldo.examples.cabinet.setting.StoreProperties;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demonstration nobody may be let in by passwords that were printed on a console. */
@Component
@Profile("!demo")
final class NoDemoUsers implements InitializingBean {
    private final Stores stores;
    private final StoreProperties store;

    NoDemoUsers(Stores stores, StoreProperties store) {
        this.stores = stores;
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() {
        List<EmailAddress> found = DemoUsers.EMAILS.stream()
                .filter(email -> stores.cabinet()
                        .<Boolean>read(books -> books.users().byEmail(email).isPresent()))
                .toList();
        boolean staff = stores.cabinet()
                .<Boolean>read(books -> DemoUsers.STAFF.stream()
                        .anyMatch(
                                login -> books.staff().byLogin(new Login(login)).isPresent()));
        if (!found.isEmpty() || staff) {
            throw new IllegalStateException("there are users of the demonstration in " + store.told()
                    + ": name another place in cabinet.store.folder or cabinet.store.url,"
                    + " or start with --spring.profiles.active=demo");
        }
    }
}
