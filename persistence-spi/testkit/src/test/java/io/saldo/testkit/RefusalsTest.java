package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands, the services and the table of refusals name each other. */
class RefusalsTest {
    @Test
    void everyCommandIsDoneByAService() {
        assertThat(new Deeds().types()).containsExactlyInAnyOrderElementsOf(Refusals.commands());
    }

    @Test
    void theTableOfRefusalsIsThatOfTheTypes() throws IOException {
        String page = Refusals.page();
        Path target = Path.of("target");
        Files.createDirectories(target);
        Files.writeString(target.resolve("REFUSALS.md"), page);
        assertThat(Coverage.text(Coverage.root().resolve("billing/services/REFUSALS.md")))
                .as("write it anew from %s", target.resolve("REFUSALS.md"))
                .isEqualTo(page);
    }
}
