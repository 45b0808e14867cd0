package io.saldo.services;

import io.saldo.billing.store.BillingStore;
import io.saldo.kernel.store.UnitOfWork;
import io.saldo.metering.reading.ReadingWindow;
import io.saldo.services.account.AccountService;
import io.saldo.services.account.NumberRule;
import io.saldo.services.act.ActService;
import io.saldo.services.agreement.AgreementService;
import io.saldo.services.benefit.BenefitService;
import io.saldo.services.certificate.CertificateService;
import io.saldo.services.certificate.CheckCode;
import io.saldo.services.claim.ClaimService;
import io.saldo.services.correction.CorrectionService;
import io.saldo.services.document.DocumentForm;
import io.saldo.services.document.DocumentService;
import io.saldo.services.house.HouseService;
import io.saldo.services.meter.MeterService;
import io.saldo.services.payment.PaymentService;
import io.saldo.services.premises.PremisesService;
import io.saldo.services.rate.RateService;
import io.saldo.services.registry.RegistryService;
import io.saldo.services.sheet.SheetService;
import io.saldo.services.takeover.TakeoverService;
import io.saldo.services.view.ViewService;
import jakarta.validation.Validator;
import java.time.Clock;

/** The services of one organization. Each may be made alone by the factory of its interface. */
public interface SaldoServices {

    /** With numbers of ten digits, and readings from the 23rd to the 25th. */
    static SaldoServices of(UnitOfWork<BillingStore> books, Clock clock, Validator validator) {
        return of(books, clock, validator, NumberRule.TEN_DIGITS, ReadingWindow.USUAL);
    }

    /**
     * Over the books of one organization.
     *
     * @param books of one organization
     * @param clock tells the day, in the zone of the organization
     * @param validator of the host
     * @param rule by which accounts are numbered
     * @param window in which readings are handed in
     */
    static SaldoServices of(
            UnitOfWork<BillingStore> books, Clock clock, Validator validator, NumberRule rule, ReadingWindow window) {
        return new ServicesOfBooks(books, clock, validator, rule, window);
    }

    HouseService houses();

    PremisesService premises();

    AccountService accounts();

    AgreementService agreements();

    RateService rates();

    MeterService meters();

    PaymentService payments();

    CorrectionService corrections();

    ClaimService claims();

    BenefitService benefits();

    ActService acts();

    RegistryService registries();

    /** With contents of documents kept in a form of the host. */
    DocumentService documents(DocumentForm form);

    /** With a check printed on what is issued. */
    CertificateService certificates(CheckCode check);

    SheetService sheets();

    TakeoverService takeover();

    ViewService views();
}
