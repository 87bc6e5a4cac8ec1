package cn.zhuli.registry.web;

import cn.zhuli.page.web.Part;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Dossiers;
import cn.zhuli.registry.ImportReport;
import cn.zhuli.registry.Indicators;
import cn.zhuli.registry.RegistryImport;
import cn.zhuli.registry.RegistrySettings;
import cn.zhuli.registry.Societies;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where officers hand in tables of the register, and look up what is on record of a society. */
@Controller
@RequestMapping("/registry")
class RegistryPage {

  private final RegistryImport registryImport;
  private final RegistrySettings settings;
  private final Societies societies;
  private final Dossiers dossiers;

  RegistryPage(
      RegistryImport registryImport,
      RegistrySettings settings,
      Societies societies,
      Dossiers dossiers) {
    this.registryImport = registryImport;
    this.settings = settings;
    this.societies = societies;
    this.dossiers = dossiers;
  }

  /**
   * The list.
   *
   * @param tooLarge there where a file was so large that the server did not take it in
   */
  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable String tooLarge,
      Model model,
      HttpServletResponse response) {
    if (tooLarge != null) {
      RefusedPage.tell(registryImport.tooLarge(), model, response);
    }
    model.addAttribute("query", query);
    model.addAttribute("found", found(query, page));
    return show(model);
  }

  @PostMapping
  String handIn(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      model.addAttribute("outcome", ImportOutcome.of(load(file)));
    } catch (Refused refused) {
      RefusedPage.tell(refused, model, response);
    }
    return show(model);
  }

  @GetMapping("/{creditCode}")
  String society(@PathVariable String creditCode, Model model) {
    var dossier = dossiers.get(new CreditCode(creditCode));
    model.addAttribute("society", SocietyRecord.of(dossier));
    model.addAttribute(
        "points",
        Arrays.stream(Indicators.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList());
    return "society";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  /** No file is an empty one. */
  private ImportReport load(@Nullable MultipartFile file) throws IOException {
    try (var content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
      return registryImport.load(content);
    }
  }

  private String show(Model model) {
    model.addAttribute("empty", societies.count() == 0);
    model.addAttribute("megabytes", settings.maxFileSize().toMegabytes());
    return "registry";
  }

  /** That page, or the last where there are not so many. */
  private Part<SocietyPage.Item> found(String query, int page) {
    var asked = SocietyPage.of(societies.search(query, Math.max(1, page) - 1));
    var last = Math.max(1, asked.pages());
    var found = page <= last ? asked : SocietyPage.of(societies.search(query, last - 1));
    return new Part<>(found.societies(), found.page() + 1, last, (int) found.total());
  }
}
