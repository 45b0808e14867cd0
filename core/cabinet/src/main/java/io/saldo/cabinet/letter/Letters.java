package io.saldo.cabinet.letter;

import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.setting.CabinetSettings;
import io.saldo.cabinet.token.Token;
import io.saldo.cabinet.user.EmailAddress;
import io.saldo.cabinet.user.Purpose;
import io.saldo.cabinet.user.User;
import io.saldo.cabinet.user.UserBooks;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.UnitOfWork;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Writes the letters that stand in the outbox, for the host's mailer. */
public final class Letters {
    private static final String BUNDLE = "io.saldo.cabinet.letter.Letters";

    private final UnitOfWork<? extends UserBooks> books;
    private final CabinetEnvironment environment;
    private final Mailroom mailroom;

    private Letters(UnitOfWork<? extends UserBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
        this.mailroom = new Mailroom(environment);
    }

    public static Letters of(UnitOfWork<? extends UserBooks> books, CabinetEnvironment environment) {
        return new Letters(books, environment);
    }

    /**
     * The letter of a message.
     *
     * @return empty for a message of another kind, and where nothing is to be sent any more: the user is erased, or a
     *     link of the letter is used, replaced or too old by now
     */
    public Optional<Letter> write(Message message) {
        if (!message.kind().equals(LetterOrder.KIND_OF_MESSAGE)) {
            return Optional.empty();
        }
        LetterOrder order = LetterOrder.of(message);
        List<Token> tokens = order.kind().links().stream()
                .map(purpose -> mailroom.token(purpose, order.number()))
                .toList();
        return books.read(store -> {
            if (!allStand(store, order, tokens)) {
                return Optional.empty();
            }
            Optional<User> user = store.users().find(order.user());
            EmailAddress own = user.map(found -> found.contacts().email()).orElse(null);
            EmailAddress to = order.to() == null ? own : order.to();
            return to == null ? Optional.empty() : Optional.of(written(message.id(), order, tokens, to, user));
        });
    }

    private boolean allStand(UserBooks store, LetterOrder order, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Purpose purpose = order.kind().links().get(i);
            if (store.mailTokens()
                    .find(tokens.get(i).hash(), purpose)
                    .filter(token -> environment.now().isBefore(token.until()))
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Letter written(String id, LetterOrder order, List<Token> tokens, EmailAddress to, Optional<User> user) {
        CabinetSettings settings = environment.settings();
        Locale language = settings.language().getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("ru");
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language);
        String greeting = user.filter(found -> found.isActive()
                        && order.kind() != LetterKind.EMAIL_CHANGE
                        && order.kind() != LetterKind.EMAIL_CHANGE_TAKEN
                        && order.kind() != LetterKind.EMAIL_HAS_CABINET)
                .map(found -> new MessageFormat(texts.getString("greeting.named"), language)
                        .format(new Object[] {found.contacts().name().address()}))
                .orElse(texts.getString("greeting"));
        var arguments = new ArrayList<String>(List.of(
                settings.organization(),
                settings.address().toString(),
                settings.telephone(),
                DateTimeFormatter.ofPattern(texts.getString("moment"), language)
                        .format(order.until().atZone(settings.zone())),
                order.about()));
        for (int i = 0; i < tokens.size(); i++) {
            arguments.add(address(order.kind().links().get(i), tokens.get(i)));
        }
        String name = order.kind().name();
        // an account number may hold anything, and a line end in a subject would begin a header of its own
        String subject = format(texts, language, name + ".subject", arguments).replaceAll("\\p{Cntrl}", " ");
        String text = greeting + "\n\n" + format(texts, language, name + ".text", arguments) + "\n\n"
                + format(texts, language, "signature", arguments) + "\n";
        return new Letter(id, to, subject, text);
    }

    private static String format(ResourceBundle texts, Locale language, String key, List<String> arguments) {
        return new MessageFormat(texts.getString(key), language).format(arguments.toArray());
    }

    /** Where the page of a link is: below the configured address, by purpose. */
    private String address(Purpose purpose, Token token) {
        String base = environment.settings().address().toString();
        return (base.endsWith("/") ? base : base + "/") + "letter/"
                + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-') + "?token=" + token.text();
    }
}
