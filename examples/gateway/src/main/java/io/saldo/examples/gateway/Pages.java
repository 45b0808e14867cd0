package io.saldo.examples.gateway;

import java.util.List;
import java.util.Locale;

/** The pages of the sandbox. */
final class Pages {
    private static final String HEAD = "<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Учебный банк</title>"
            + "<style>body{font:18px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;"
            + "color:#1b2a30}button{font:inherit;padding:.6rem 1.2rem;margin:.3rem .3rem .3rem 0}"
            + "td,th{text-align:left;padding:.3rem .8rem .3rem 0}label{display:block;margin:.3rem 0}</style></head>"
            + "<body><p>Учебный банк. Настоящих денег здесь нет.</p>";

    private Pages() {}

    static String roubles(long kopecks) {
        return String.format(Locale.ROOT, "%d,%02d ₽", kopecks / 100, kopecks % 100);
    }

    private static String state(SandboxPayment payment) {
        return switch (payment.state()) {
            case CREATED -> "ждёт оплаты";
            case PAID -> "оплачен";
            case FAILED -> "не прошёл";
            case REFUNDED -> "возвращён";
        };
    }

    static String pay(SandboxPayment payment) {
        String head = HEAD + "<h1>Платёж № " + Forms.escaped(payment.number()) + "</h1><p>К оплате <b>"
                + roubles(payment.kopecks()) + "</b></p>";
        return payment.state() == SandboxPayment.State.CREATED
                ? head + "<form method=\"post\"><button name=\"do\" value=\"pay\">Оплатить</button>"
                        + "<button name=\"do\" value=\"refuse\">Отказаться</button></form></body></html>"
                : head + "<p>Этот платёж уже " + state(payment) + ".</p><p><a href=\"" + Forms.escaped(payment.back())
                        + "\">Вернуться</a></p></body></html>";
    }

    static String list(List<SandboxPayment> payments, Mischief mischief) {
        var rows = new StringBuilder();
        for (SandboxPayment each : payments) {
            rows.append("<tr><td><a href=\"/pay/")
                    .append(each.id())
                    .append("\">")
                    .append(Forms.escaped(each.number()))
                    .append("</a></td><td>")
                    .append(roubles(each.kopecks()))
                    .append("</td><td>")
                    .append(state(each))
                    .append("</td></tr>");
        }
        return HEAD + "<h1>Платежи</h1><table><tr><th>Номер</th><th>Сумма</th><th>Состояние</th></tr>" + rows
                + "</table><h2>Что делать с извещениями</h2><form method=\"post\" action=\"/mischief\">"
                + "<label>Задержать, секунд <input name=\"slow\" value=\""
                + mischief.slow().toSeconds()
                + "\"></label><label>Повторить, раз <input name=\"repeats\" value=\"" + mischief.repeats()
                + "\"></label>" + box("reordered", "Переставить местами", mischief.reordered())
                + box("lost", "Терять", mischief.lost()) + box("forged", "Добавлять поддельные", mischief.forged())
                + "<button>Сохранить</button></form></body></html>";
    }

    private static String box(String name, String words, boolean ticked) {
        return "<label><input type=\"checkbox\" name=\"" + name + "\"" + (ticked ? " checked" : "") + "> " + words
                + "</label>";
    }
}
