package io.saldo.examples.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.cabinet.event.Origin;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.AddAccountCommand;
import io.saldo.cabinet.link.EndLinkCommand;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.link.MyAccount;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.outcome.Reason;
import io.saldo.cabinet.outcome.Refusal;
import io.saldo.cabinet.password.Password;
import io.saldo.cabinet.session.SignInCommand;
import io.saldo.cabinet.session.SignInResult;
import io.saldo.cabinet.session.SignedInUser;
import io.saldo.examples.cabinet.Site.Running;
import io.saldo.examples.cabinet.wiring.Cabinet;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.store.ShelfId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.kernel.time.Known;
import io.saldo.resident.meter.ReadingReason;
import io.saldo.resident.meter.RegisterState;
import io.saldo.resident.meter.SubmitReadingsCommand;
import io.saldo.resident.meter.SubmittedReading;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the services behind the pages promise to whoever calls them. */
@ExtendWith(Site.class)
class ResidentServicesTest {
    private static final Origin HERE = new Origin("192.0.2.7", "test");
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);

    private static SignedInUser ivanova(Running site) {
        var login = site.demo().made().get(0);
        Cabinet cabinet = site.bean(Cabinet.class);
        var result =
                cabinet.signIn().signIn(new SignInCommand(login.login(), new Password(login.password()), false), HERE);
        return cabinet.sessions()
                .present(((SignInResult.SignedIn) result).token(), HERE)
                .result()
                .orElseThrow()
                .user();
    }

    private static AccountRef ref(String account) {
        return new AccountRef(new OrganizationId("uk-mira"), new AccountNumber(account));
    }

    private static LinkedAccount open(Running site, SignedInUser user, String account) {
        return site.bean(Cabinet.class)
                .links()
                .open(user, ref(account))
                .result()
                .orElseThrow();
    }

    private static void allRefuse(Running site, LinkedAccount account, Reason reason) {
        Resident resident = site.bean(Resident.class);
        List<Outcome<?>> answers = List.of(
                resident.cards().card(account),
                resident.cards().state(account),
                resident.charges().months(account),
                resident.charges().totals(account, OCTOBER, OCTOBER),
                resident.charges().charges(account, OCTOBER),
                resident.charges().explain(account, OCTOBER, new ServiceCode("upkeep"), Texts.kernel(Texts.RUSSIAN)),
                resident.charges().why(account, OCTOBER.previous(), OCTOBER),
                resident.charges().documents(account, OCTOBER),
                resident.money().movement(account, OCTOBER, OCTOBER),
                resident.money().payments(account),
                resident.meters().meters(account),
                resident.meters().submit(account, command("ХВ-3104", "200")));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.why().map(Refusal::reason)).contains(reason));
    }

    private static SubmitReadingsCommand command(String meter, String value) {
        return command(UUID.randomUUID().toString(), meter, value);
    }

    private static SubmitReadingsCommand command(String key, String meter, String value) {
        return new SubmitReadingsCommand(
                key, List.of(new SubmitReadingsCommand.Entry(meter, "WHOLE_DAY", value, false)));
    }

    @Test
    void aLinkThatEndedOpensNothingMore(Running site) {
        SignedInUser user = ivanova(site);
        Cabinet cabinet = site.bean(Cabinet.class);
        LinkedAccount account = open(site, user, "3104");
        MyAccount mine = cabinet.links().mine(user).result().orElseThrow().stream()
                .filter(each -> each.account().equals(ref("3104")))
                .findFirst()
                .orElseThrow();
        cabinet.links().remove(user, new EndLinkCommand("end-3104", mine.link().value()));
        try {
            allRefuse(site, account, Reason.NOT_FOUND);
        } finally {
            cabinet.links()
                    .add(
                            user,
                            AddAccountCommand.byCode(
                                    "again-3104", ref("3104"), site.demo().code("3104")));
        }
        assertThat(site.bean(Resident.class)
                        .cards()
                        .card(open(site, user, "3104"))
                        .result())
                .isPresent();
    }

    @Test
    void aSessionThatEndedOpensNothingMore(Running site) {
        SignedInUser user = ivanova(site);
        LinkedAccount account = open(site, user, "3104");
        site.bean(Cabinet.class).sessions().signOut(user);
        allRefuse(site, account, Reason.SESSION_ENDED);
    }

    /** What is wrong is told as a value, with its reason; nothing is stated. */
    @ParameterizedTest
    @CsvSource({
        "ХВ-3104, много, NOT_A_NUMBER",
        "ХВ-3104, -5, NOT_A_NUMBER",
        "ХВ-3104, '1,2,3', NOT_A_NUMBER",
        "ХВ-3104, '1,1234567', TOO_MANY_DIGITS",
        "ХВ-3104, 12345678901, TOO_MANY_DIGITS",
        "ХВ-1003, 200, UNKNOWN_METER",
        "ХВ-3104, '1,5', LOWER_THAN_PREVIOUS",
        "ХВ-3104, 999, UNLIKELY",
    })
    void aReadingIsRefusedWithItsReason(String meter, String value, ReadingReason reason, Running site) {
        LinkedAccount account = open(site, ivanova(site), "3104");
        long before = statements(site);
        List<SubmittedReading> answers = site.bean(Resident.class)
                .meters()
                .submit(account, command(meter, value))
                .result()
                .orElseThrow();
        assertThat(answers)
                .singleElement()
                .isInstanceOfSatisfying(
                        SubmittedReading.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
        assertThat(statements(site)).isEqualTo(before);
    }

    /** A command sent twice is one; its key is good for nothing else; the reading before is accepted as no use. */
    @Test
    void aCommandSentTwiceIsOne(Running site) {
        LinkedAccount account = open(site, ivanova(site), "3104");
        var meters = site.bean(Resident.class).meters();
        RegisterState hot = meters.meters(account).result().orElseThrow().stream()
                .filter(each -> each.meter().value().equals("ГВ-3104"))
                .findFirst()
                .orElseThrow();
        String same = hot.last().value().number().toPlainString();
        String key = UUID.randomUUID().toString();
        long before = statements(site);
        assertThat(meters.submit(account, command(key, "ГВ-3104", same))
                        .result()
                        .orElseThrow())
                .singleElement()
                .isInstanceOfSatisfying(SubmittedReading.Accepted.class, accepted -> {
                    assertThat(accepted.volume().signum()).isZero();
                    assertThat(accepted.replaced()).isFalse();
                });
        assertThat(statements(site)).isEqualTo(before + 1);
        assertThat(meters.submit(account, command(key, "ГВ-3104", same.replace('.', ',')))
                        .result())
                .isPresent();
        assertThat(statements(site)).isEqualTo(before + 1);
        assertThat(meters.submit(account, command(key, "ГВ-3104", same + "1"))
                        .why()
                        .map(Refusal::reason))
                .contains(Reason.KEY_USED);
        assertThat(statements(site)).isEqualTo(before + 1);
    }

    private static long statements(Running site) {
        return site.bean(Stores.class)
                .billing()
                .read(store -> store.statements().count(ShelfId.of(new HouseId("sad-5")), Known.LATEST));
    }
}
