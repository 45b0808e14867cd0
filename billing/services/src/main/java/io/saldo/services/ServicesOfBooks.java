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

/** The services over one unit of work. */
record ServicesOfBooks(
        UnitOfWork<BillingStore> books, Clock clock, Validator validator, NumberRule rule, ReadingWindow window)
        implements SaldoServices {
    @Override
    public HouseService houses() {
        return HouseService.of(books, clock, validator);
    }

    @Override
    public PremisesService premises() {
        return PremisesService.of(books, clock, validator);
    }

    @Override
    public AccountService accounts() {
        return AccountService.of(books, clock, validator, rule);
    }

    @Override
    public AgreementService agreements() {
        return AgreementService.of(books, clock, validator);
    }

    @Override
    public RateService rates() {
        return RateService.of(books, clock, validator);
    }

    @Override
    public MeterService meters() {
        return MeterService.of(books, clock, validator, window);
    }

    @Override
    public PaymentService payments() {
        return PaymentService.of(books, clock, validator);
    }

    @Override
    public CorrectionService corrections() {
        return CorrectionService.of(books, clock, validator);
    }

    @Override
    public ClaimService claims() {
        return ClaimService.of(books, clock, validator);
    }

    @Override
    public BenefitService benefits() {
        return BenefitService.of(books, clock, validator);
    }

    @Override
    public ActService acts() {
        return ActService.of(books, clock, validator);
    }

    @Override
    public RegistryService registries() {
        return RegistryService.of(books, clock, validator);
    }

    @Override
    public DocumentService documents(DocumentForm form) {
        return DocumentService.of(books, clock, validator, form);
    }

    @Override
    public CertificateService certificates(CheckCode check) {
        return CertificateService.of(books, clock, validator, check);
    }

    @Override
    public SheetService sheets() {
        return SheetService.of(books);
    }

    @Override
    public TakeoverService takeover() {
        return TakeoverService.of(books, clock, validator);
    }

    @Override
    public ViewService views() {
        return ViewService.of(books);
    }
}
