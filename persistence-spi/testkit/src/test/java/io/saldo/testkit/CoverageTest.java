package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests and the clauses of the contract name each other. */
class CoverageTest {
    @Test
    void everyClauseOfThePackagesIsListedAndEveryOneForEveryStoreIsProved() {
        assertThat(Stream.of(Clauses.values()).map(Clauses::number))
                .containsAll(Coverage.ofPackages())
                .doesNotHaveDuplicates();
        assertThat(Coverage.ofPackages()).hasSizeGreaterThan(20);
        Coverage.byClause().forEach((clause, tests) -> {
            if (clause.isOfSqlStores()) {
                assertThat(tests).as(clause.number()).isEmpty();
            } else {
                assertThat(Coverage.ofPackages()).contains(clause.number());
                assertThat(tests).as(clause.number()).isNotEmpty();
            }
        });
    }

    @Test
    void everyTestOfTheKitProvesAKnownClause() {
        assertThat(Coverage.tests()).hasSizeGreaterThan(70);
        Coverage.tests()
                .forEach((name, test) -> assertThat(Coverage.clauses(test))
                        .as(name)
                        .isNotEmpty()
                        .isSubsetOf(
                                Stream.of(Clauses.values()).map(Clauses::number).toList()));
    }

    @Test
    void thePageOfTheContractSaysWhichTestsProveWhat() throws IOException {
        String page = Coverage.page(Map.of("memory", MemoryStore.fresh(), "plain (tests only)", PlainStore.fresh()));
        Path target = Path.of("target");
        Files.createDirectories(target);
        Files.writeString(target.resolve("CONTRACT.md"), page);
        assertThat(Coverage.text(Coverage.root().resolve("persistence-spi/testkit/CONTRACT.md")))
                .as("write it anew from %s", target.resolve("CONTRACT.md"))
                .isEqualTo(page);
    }
}
