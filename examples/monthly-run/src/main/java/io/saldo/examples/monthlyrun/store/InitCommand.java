package io.saldo.examples.monthlyrun.store;

import io.saldo.jdbc.JdbcOptions;
import io.saldo.jdbc.JdbcPersistence;
import picocli.CommandLine.Command;

/** {@code init}: makes the tables, or brings those of an earlier release up to date. */
@Command(name = "init", description = "Создать хранилище или обновить его таблицы до этой версии.")
public final class InitCommand extends StoreCommand {
    @Override
    int at(StoreAddress address) {
        try (var opened = address.open(System.getenv())) {
            JdbcPersistence.migrate(opened.source(), JdbcOptions.DEFAULT);
            return run(OpenBooks.of(opened.source(), organization));
        }
    }

    @Override
    int run(OpenBooks books) {
        out().println(texts().format(
                        "store.ready", store, Integer.toString(books.houses().size())));
        return 0;
    }
}
