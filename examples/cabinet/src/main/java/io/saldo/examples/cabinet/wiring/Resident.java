package io.saldo.examples.cabinet.wiring;

import io.saldo.resident.account.AccountCards;
import io.saldo.resident.charge.AccountCharges;
import io.saldo.resident.meter.AccountMeters;
import io.saldo.resident.money.AccountMoney;

/** What a resident may ask about an account. */
public record Resident(AccountCards cards, AccountCharges charges, AccountMoney money, AccountMeters meters) {}
