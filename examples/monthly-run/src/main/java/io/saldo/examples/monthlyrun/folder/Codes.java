package io.saldo.examples.monthlyrun.folder;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** The Russian spellings of columns and codes; both languages are understood everywhere. */
final class Codes {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            entry("помещение", "premises"),
            entry("вид", "kind"),
            entry("квартира", "flat"),
            entry("площадь", "area"),
            entry("прибор возможен", "meter_possible"),
            entry("с", "from"),
            entry("по", "to"),
            entry("факт", "id"),
            entry("известно", "known"),
            entry("заменяет", "replaces"),
            entry("лицевой счёт", "account"),
            entry("лицевой счет", "account"),
            entry("доля", "share"),
            entry("основание доли", "basis"),
            entry("должник", "debtor"),
            entry("плательщик", "payer"),
            entry("постоянно", "permanent"),
            entry("временно", "temporary"),
            entry("собственников", "owners"),
            entry("прибор", "meter"),
            entry("ресурс", "resource"),
            entry("место", "place"),
            entry("знак", "sign"),
            entry("дата", "date"),
            entry("показание", "value"),
            entry("услуга", "service"),
            entry("кредитор", "creditor"),
            entry("получатель", "payee"),
            entry("месяц", "month"),
            entry("сумма", "amount"));

    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("ЖИЛОЕ", "RESIDENTIAL"),
            entry("НЕЖИЛОЕ", "NON_RESIDENTIAL"),
            entry("КОМНАТА", "COMMUNAL_ROOM"),
            entry("ОБЩЕЕ", "COMMON_ROOMS"),
            entry("ДА", "YES"),
            entry("НЕТ", "NO"),
            entry("УК", "MANAGER"),
            entry("СОБСТВЕННОСТЬ", "OWNERSHIP"),
            entry("ПРОЖИВАЮЩИЕ", "PERSONS"),
            entry("ПЛОЩАДЬ", "AREA"),
            entry("СОГЛАШЕНИЕ", "AGREEMENT"),
            entry("ХОЛОДНАЯ ВОДА", "COLD_WATER"),
            entry("ТЕПЛО", "HEAT"),
            entry("ЭЛЕКТРОЭНЕРГИЯ", "ELECTRICITY"),
            entry("ДОМ", "HOUSE"),
            entry("ДОЛГ", "PRINCIPAL"),
            entry("ПЕНИ", "PENALTY"));

    private Codes() {}

    static String column(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT);
        return COLUMNS.getOrDefault(plain, plain);
    }

    static String value(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        return VALUES.getOrDefault(plain, plain);
    }
}
