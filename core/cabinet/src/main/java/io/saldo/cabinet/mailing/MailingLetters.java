package io.saldo.cabinet.mailing;

import io.saldo.cabinet.letter.Letter;
import io.saldo.cabinet.link.AccountLink;
import io.saldo.cabinet.setting.CabinetEnvironment;
import io.saldo.cabinet.setting.CabinetSettings;
import io.saldo.cabinet.user.User;
import io.saldo.kernel.store.Message;
import io.saldo.kernel.store.UnitOfWork;
import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Writes the letters of occasions that stand in the outbox, for the host's mailer. */
public final class MailingLetters {
    private static final String BUNDLE = "io.saldo.cabinet.mailing.Mailings";

    private final UnitOfWork<? extends MailingBooks> books;
    private final CabinetEnvironment environment;
    private final StopLink links;

    private MailingLetters(UnitOfWork<? extends MailingBooks> books, CabinetEnvironment environment) {
        this.books = books;
        this.environment = environment;
        this.links = new StopLink(environment.key());
    }

    public static MailingLetters of(UnitOfWork<? extends MailingBooks> books, CabinetEnvironment environment) {
        return new MailingLetters(books, environment);
    }

    /** Whether a message is one of these; anything else is somebody else's to write. */
    public static boolean isOne(Message message) {
        return message.kind().equals(MailingOrder.KIND_OF_MESSAGE);
    }

    /**
     * The letter of a message.
     *
     * @return empty where nothing is to be sent any more: the wish is gone, the link has ended, the user is erased, or
     *     his address takes no letters
     */
    public Optional<MailingLetter> write(Message message) {
        MailingOrder order = MailingOrder.of(message);
        var wish = new Wish(order.user(), order.account(), order.occasion().kind());
        return books.read(store -> {
            Optional<AccountLink> link =
                    store.wishes().who(wish.account(), wish.kind()).contains(wish.user())
                            ? store.links().standing(wish.user(), wish.account())
                            : Optional.empty();
            Optional<User> found =
                    link.isEmpty() ? Optional.empty() : store.users().find(wish.user());
            return found.filter(User::isActive)
                    .filter(user -> store.bounces()
                            .of(user.id())
                            .filter(bounce ->
                                    bounce.email().equals(user.contacts().email()))
                            .isEmpty())
                    .map(user -> written(message.id(), order, user, wish, link.orElseThrow()));
        });
    }

    private MailingLetter written(String id, MailingOrder order, User user, Wish wish, AccountLink link) {
        CabinetSettings settings = environment.settings();
        Locale language = settings.language().getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("ru");
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language);
        String base = settings.address().toString();
        URI stop = URI.create((base.endsWith("/") ? base : base + "/") + "unsubscribe/" + links.of(wish));
        Object[] arguments = {
            settings.organization(),
            base,
            settings.telephone(),
            order.account().number().value(),
            order.occasion().about(),
            stop.toString(),
            user.contacts().name().address()
        };
        String kind = order.occasion().kind().name();
        // an account number may hold anything, and a line end in a subject would begin a header of its own
        String subject = format(texts, language, kind + ".subject", arguments).replaceAll("\\p{Cntrl}", " ");
        String text = format(texts, language, "greeting", arguments) + "\n\n"
                + format(texts, language, kind + ".text", arguments) + "\n\n"
                + format(texts, language, "signature", arguments) + "\n";
        return new MailingLetter(
                new Letter(id, user.contacts().email(), subject, text),
                order.account(),
                link.debtor(),
                order.occasion(),
                stop);
    }

    private static String format(ResourceBundle texts, Locale language, String key, Object[] arguments) {
        return new MessageFormat(texts.getString(key), language).format(arguments);
    }
}
