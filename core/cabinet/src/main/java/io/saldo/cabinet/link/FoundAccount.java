package io.saldo.cabinet.link;

/** «Это ваш счёт?»: what a proof has shown, before it is added. */
public record FoundAccount(AccountRef account, String address, String area) {}
