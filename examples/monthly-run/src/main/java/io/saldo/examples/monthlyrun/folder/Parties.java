package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.account.BankDetails;
import io.saldo.kernel.account.Party;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PartyRole;
import io.saldo.kernel.time.Timeline;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parties of {@code house.json} with their bank details. A party of which something is wrong is left out, and with
 * it what names it.
 */
final class Parties {
    private final ZoneId zone;
    private final Problems problems;
    private final Map<PartyId, Party> parties = new LinkedHashMap<>();

    Parties(ZoneId zone, Problems problems) {
        this.zone = zone;
        this.problems = problems;
    }

    Map<PartyId, Party> read(JsonFile json) {
        json.list("parties", row -> new Subject.Unknown(), row -> {
            row.only("id", "role", "name", "inn", "kpp", "contacts", "bank");
            PartyId id = row.read("id", PartyId::new);
            int before = problems.rows().size();
            Facts<PartyId, BankDetails> bank = new Facts<>("bank", zone, problems);
            row.each("bank", each -> {
                each.only(
                        "account",
                        "bankName",
                        "bic",
                        "correspondentAccount",
                        "from",
                        "to",
                        "id",
                        "known",
                        "replaces",
                        "withdraws");
                if (!bank.withdrawal(each)) {
                    bank.add(each, id, each.range(), bankDetails(each));
                }
            });
            String inn = row.required("inn");
            if (!inn.matches("\\d{10}|\\d{12}")) {
                row.refuse("inn", inn, "inn");
            }
            String kpp = row.text("kpp").orElse("");
            if (!kpp.matches("|\\d{4}[0-9A-Z]{2}\\d{3}")) {
                row.refuse("kpp", kpp, "kpp");
            }
            Timeline<BankDetails> details = bank.timelines().getOrDefault(id, Timeline.empty());
            Party party = new Party(
                    id,
                    row.code("role", PartyRole.class),
                    row.required("name"),
                    inn,
                    kpp,
                    row.text("contacts").orElse(""),
                    details);
            if (problems.rows().size() > before) {
                // without the right details its documents would send money to the wrong place
                throw new Problems.RowRefused();
            }
            if (parties.putIfAbsent(id, party) != null) {
                parties.remove(id);
                row.refuse("id", id.value(), "duplicate");
            }
        });
        return parties;
    }

    private static BankDetails bankDetails(JsonFile.Node row) {
        String bankName = row.required("bankName");
        String bic = row.required("bic");
        if (!bic.matches("\\d{9}")) {
            row.refuse("bic", bic, "digits", "9");
        }
        String correspondent = row.text("correspondentAccount").orElse("0");
        if (!correspondent.matches("\\d{20}|0")) {
            row.refuse("correspondentAccount", correspondent, "digits", "20");
        }
        return row.read("account", account -> new BankDetails(account, bankName, bic, correspondent));
    }
}
