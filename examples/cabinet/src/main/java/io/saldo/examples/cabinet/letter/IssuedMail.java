package io.saldo.examples.cabinet.letter;

import io.saldo.billing.service.Outcome;
import io.saldo.billing.store.KeptDocument;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.mailing.MailingRound;
import io.saldo.cabinet.mailing.Occasion;
import io.saldo.cabinet.mailing.WishKind;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.services.SaldoServices;
import io.saldo.services.command.Stamp;
import io.saldo.services.document.DocumentService;
import io.saldo.services.document.IssueDocuments;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Issues the documents of a closed month and has them sent to whoever wishes it. Done again it issues what is missing
 * and sends what was not ordered: where the program was stopped in between, nothing is lost and nothing is sent twice.
 */
@Component
public final class IssuedMail {
    private final Stores stores;
    private final DocumentService documents;
    private final MailingRound round;
    private final CabinetProperties settings;
    private final Words words;

    IssuedMail(Stores stores, SaldoServices services, MailingRound round, CabinetProperties settings, Words words) {
        this.stores = stores;
        this.documents = services.documents(new CabinetDocumentForm());
        this.round = round;
        this.settings = settings;
        this.words = words;
    }

    /**
     * What was done now.
     *
     * @param documents issued
     * @param letters ordered
     */
    public record Issued(int documents, int letters) {}

    /** Refused as {@link DocumentService#issue}. */
    public Outcome<Issued> issue(HouseId house, BillingPeriod month, String author) {
        return documents
                .issue(new IssueDocuments(
                        new Stamp(UUID.randomUUID().toString(), author), house.value(), month.month()))
                .then(recorded -> Outcome.done(new Issued(Integer.parseInt(recorded.subject()), tell(house, month))));
    }

    private int tell(HouseId house, BillingPeriod month) {
        List<AccountNumber> accounts = stores.billing()
                .read(store -> store.months().month(house, month).stream()
                        .flatMap(each -> each.bill().statements().keySet().stream())
                        .toList());
        int letters = 0;
        for (AccountNumber account : accounts) {
            for (KeptDocument each : documents.of(account, month, month)) {
                // one letter for a month, whatever documents it has
                if (each.stands()) {
                    letters += round.tell(
                            new AccountRef(settings.organizationId(), account),
                            new Occasion(WishKind.DOCUMENTS, month.toString(), words.month(month)));
                    break;
                }
            }
        }
        return letters;
    }
}
