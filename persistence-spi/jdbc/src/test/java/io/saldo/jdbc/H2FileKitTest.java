package io.saldo.jdbc;

import io.saldo.testkit.PersistenceKit;
import io.saldo.testkit.StoreUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a file, which is closed after every unit and opened anew by the next. */
@Tag("slow")
class H2FileKitTest extends PersistenceKit {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected StoreUnderTest open() {
        return H2Store.inFile(folder);
    }
}
