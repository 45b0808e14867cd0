package io.saldo.examples.cabinet.staff;

import io.saldo.billing.comparison.BillComparison;
import io.saldo.billing.run.HouseBill;
import io.saldo.billing.service.Draft;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.billing.statement.DocumentDirectory;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.examples.cabinet.letter.IssuedMail;
import io.saldo.examples.cabinet.page.MissingException;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import io.saldo.resident.book.Directories;
import io.saldo.services.SaldoServices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Месяц»: the board, what is unusual before closing, closing many, documents. */
@Controller
class StaffMonthPages {
    private final Board board;
    private final ClosingRuns runs;
    private final SaldoBilling billing;
    private final SaldoServices services;
    private final Directories directories;
    private final IssuedMail mail;
    private final Words words;

    StaffMonthPages(
            Board board,
            ClosingRuns runs,
            SaldoBilling billing,
            SaldoServices services,
            Directories directories,
            IssuedMail mail,
            Words words) {
        this.board = board;
        this.runs = runs;
        this.billing = billing;
        this.services = services;
        this.directories = directories;
        this.mail = mail;
        this.words = words;
    }

    @GetMapping("/staff/month")
    String board(@RequestParam(required = false) @Nullable String issued, Model model) {
        List<Board.Row> rows = board.rows();
        var unidentified = services.registries().waiting();
        model.addAttribute("rows", rows);
        model.addAttribute("closable", rows.stream().anyMatch(row -> row.due(words.today())));
        model.addAttribute("unidentified", unidentified.size());
        model.addAttribute(
                "unidentifiedSum",
                Kopecks.sum(unidentified.stream().map(each -> each.amount()).toList()));
        model.addAttribute("run", runs.last().orElse(null));
        model.addAttribute("issued", issued != null && issued.matches("[0-9]{1,7}-[0-9]{1,7}") ? issued : null);
        return "staff-month";
    }

    private HouseId house(String text) {
        HouseId house = Typed.house(text);
        if (board.rows().stream().noneMatch(row -> row.house().equals(house))) {
            throw new MissingException();
        }
        return house;
    }

    /** The open month of a house as it would be closed now: what waits, and what is unusual. */
    @GetMapping("/staff/month/{house}")
    String house(@PathVariable String house, Model model) {
        Board.Row row = board.row(house(house));
        model.addAttribute("row", row);
        model.addAttribute("monthName", words.name(row.open()));
        var drafted = billing.draft(row.house(), row.open());
        drafted.why().ifPresent(refusal -> BillingAnswers.refused(model, refusal));
        Optional<Draft> draft = drafted.result();
        model.addAttribute("total", draft.map(each -> sum(each.sealed().bill())).orElse(null));
        model.addAttribute(
                "parked",
                draft.map(each -> each.sealed().bill().charges().parked()).orElse(List.of()));
        model.addAttribute("unusual", draft.map(each -> unusual(row, each)).orElse(List.of()));
        return "staff-month-house";
    }

    private static Kopecks sum(HouseBill bill) {
        return Kopecks.sum(bill.lines().stream().map(line -> line.amount()).toList());
    }

    private List<Unusual> unusual(Board.Row row, Draft draft) {
        BillingPeriod closed = row.closed();
        return closed == null
                ? List.of()
                : billing.reprint(row.house(), closed)
                        .result()
                        .map(before -> Unusual.of(before, draft.sealed().bill()))
                        .orElse(List.of());
    }

    /** Why the bill of an account would differ from the last one. */
    @GetMapping("/staff/month/{house}/why")
    String why(@PathVariable String house, @RequestParam(defaultValue = "") String account, Model model) {
        Board.Row row = board.row(house(house));
        AccountNumber number = Typed.account(account);
        BillingPeriod closed = row.closed();
        if (number == null || closed == null) {
            throw new MissingException();
        }
        BillComparison comparison =
                billing.why(row.house(), number, closed, row.open()).result().orElseThrow(MissingException::new);
        DocumentDirectory names = directories.of(row.house());
        Map<String, String> services = new LinkedHashMap<>();
        names.services().forEach((code, service) -> services.put(code.value(), service.name()));
        model.addAttribute("row", row);
        model.addAttribute("comparison", comparison);
        model.addAttribute("services", services);
        return "staff-why";
    }

    /** Begins to close the houses that were ticked; each its open month, if that is over. */
    @PostMapping("/staff/month/close")
    String close(@RequestParam(name = "house", required = false) @Nullable List<String> houses, Model model) {
        Map<HouseId, BillingPeriod> months = new LinkedHashMap<>();
        for (Board.Row row : board.rows()) {
            if (houses != null && houses.contains(row.house().value()) && row.due(words.today())) {
                months.put(row.house(), row.open());
            }
        }
        Optional<ClosingRuns.Progress> begun = runs.begin(months);
        if (begun.isEmpty()) {
            model.addAttribute("notBegun", true);
            return board(null, model);
        }
        return "redirect:/staff/month/runs/" + begun.get().id();
    }

    /** How far a run is; the browser asks again while it goes on. */
    @GetMapping("/staff/month/runs/{run}")
    String run(@PathVariable String run, HttpServletResponse response, Model model) {
        ClosingRuns.Progress progress = runs.find(run).orElseThrow(MissingException::new);
        if (progress.running()) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("run", progress);
        return "staff-run";
    }

    /** Issues the documents of the last closed month, and has them sent to whoever wishes it: each once. */
    @PostMapping("/staff/month/{house}/documents")
    String issue(@AuthenticationPrincipal SignedInStaff signedIn, @PathVariable String house, Model model) {
        Board.Row row = board.row(house(house));
        BillingPeriod closed = row.closed();
        if (closed == null) {
            throw new MissingException();
        }
        var issued = mail.issue(row.house(), closed, signedIn.id().value());
        if (issued.why().isPresent()) {
            BillingAnswers.refused(model, issued.why().get());
            return board(null, model);
        }
        IssuedMail.Issued told = issued.orElseThrow();
        return "redirect:/staff/month?issued=" + told.documents() + "-" + told.letters();
    }
}
