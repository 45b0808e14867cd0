package io.saldo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every planted fault is caught by a test of the clause that it breaks. */
class FaultsTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(PlantedInUnits.ALostUpdate.class, "P-19"),
                arguments(PlantedInUnits.APartialCommit.class, "P-1"),
                arguments(PlantedInUnits.AForgottenKey.class, "P-15"),
                arguments(PlantedInUnits.AKeyKeptOfAUnitRolledBack.class, "P-15"),
                arguments(PlantedInMonths.ReorderedLines.class, "P-10"),
                arguments(PlantedInStatements.DroppedScale.class, "P-3"),
                arguments(PlantedInDocuments.AnIssuedDocumentChanged.class, "P-25"),
                arguments(PlantedInDocuments.AnErasedPersonStillThere.class, "P-21"),
                arguments(PlantedInStatements.KnownTimeIgnored.class, "P-6"),
                arguments(PlantedInStatements.KnownGivenBeforeTheShelfIsHeld.class, "P-5"),
                arguments(PlantedInStatements.VisibleLaterWithAnEarlierKnown.class, "P-6"),
                arguments(PlantedInStatements.ACorrectionOfAnotherHouseTaken.class, "P-8"),
                arguments(PlantedInStatements.AnotherOrganizationsRowSeen.class, "P-17"),
                arguments(PlantedInUnits.AnotherOrganizationsMessageSeen.class, "P-17"),
                arguments(PlantedInMonths.ASealedMonthChanged.class, "P-12"),
                arguments(PlantedInMonths.SealedOutOfOrder.class, "P-11"),
                arguments(PlantedInMonths.SealedTwiceWithOtherContent.class, "P-11"),
                arguments(PlantedInStatements.AListCutShort.class, "P-9"),
                arguments(PlantedInUnits.AMessageWithoutItsUnit.class, "P-16"),
                arguments(PlantedInUnits.AMessageLostWithItsLease.class, "P-16"),
                arguments(PlantedInStatements.AnInstantRoundedToMilliseconds.class, "P-3"),
                arguments(PlantedInMonths.AnAnnulledSealStillCounted.class, "P-11"));
    }

    @ParameterizedTest(name = "{0} breaks {1}")
    @MethodSource("faults")
    void aPlantedFaultIsCaughtByATestOfItsClause(Class<? extends PersistenceKit> fault, String clause) {
        KitRun run = KitRun.of(fault, clause);
        assertThat(run.failed).isNotEmpty();
        assertThat(run.clauses()).contains(clause);
        assertThat(run.skipped).isEmpty();
    }
}
