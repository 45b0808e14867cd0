package io.saldo.cabinet.user;

import java.util.ArrayList;
import java.util.List;

/** What anybody may know about a person, and so what no password is made of. */
public final class OwnWords {
    private OwnWords() {}

    public static List<String> of(Login login, Contacts contacts) {
        PersonName name = contacts.name();
        var words = new ArrayList<>(List.of(
                login.value(),
                name.surname(),
                name.name(),
                contacts.email().value(),
                contacts.email().beforeAt(),
                contacts.phone().value().substring(1)));
        String patronymic = name.patronymic();
        if (patronymic != null) {
            words.add(patronymic);
        }
        return words;
    }
}
