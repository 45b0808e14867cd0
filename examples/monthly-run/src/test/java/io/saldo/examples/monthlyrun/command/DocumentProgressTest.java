package io.saldo.examples.monthlyrun.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bar appears to a person who has waited, and to nobody else. */
class DocumentProgressTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private String shown(Duration patience, @Nullable PrintStream console) {
        var progress = new DocumentProgress("Documents", patience, console);
        progress.begin(8);
        for (int i = 0; i < 8; i++) {
            progress.step();
        }
        progress.end();
        return screen.toString(UTF_8);
    }

    private PrintStream console() {
        return new PrintStream(screen, true, UTF_8);
    }

    @Test
    void whoHasWaitedSeesHowManyAreDone() {
        assertThat(shown(Duration.ofNanos(-1), console())).contains("Documents", "100%", "8/8");
    }

    @Test
    void aShortRunShowsNothing() {
        assertThat(shown(Duration.ofHours(1), console())).isEmpty();
    }

    @Test
    void withoutAConsoleNothingIsShown() {
        assertThat(shown(Duration.ofNanos(-1), null)).isEmpty();
    }
}
