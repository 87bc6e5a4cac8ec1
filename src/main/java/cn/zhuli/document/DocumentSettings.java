package cn.zhuli.document;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be handed in ({@code zhuli.documents}).
 *
 * @param maxSize of one file; {@code spring.servlet.multipart} has to let more than that through
 * @param allowedTypes media types; the file's extension has to go with the type
 * @param maxTotalPerSubject of all files attached to one application
 * @param maxTotalUnattached of all files of one user that belong to no application yet
 */
@Validated
@ConfigurationProperties("zhuli.documents")
public record DocumentSettings(
    @DefaultValue("50MB") DataSize maxSize,
    @DefaultValue({
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "image/jpeg",
          "image/png"
        })
        @NotEmpty
        Set<String> allowedTypes,
    @DefaultValue("500MB") DataSize maxTotalPerSubject,
    @DefaultValue("500MB") DataSize maxTotalUnattached) {

  /** The extensions to offer for the allowed types, such as {@code .pdf}. */
  public List<String> extensions() {
    return allowedTypes.stream()
        .flatMap(type -> FileTypes.extensions(type).stream())
        .sorted()
        .toList();
  }

  @AssertTrue(message = "max-size must be positive and no more than the totals")
  boolean isMaxSizeWithinTotals() {
    return maxSize.toBytes() > 0
        && maxSize.compareTo(maxTotalPerSubject) <= 0
        && maxSize.compareTo(maxTotalUnattached) <= 0;
  }

  @AssertTrue(message = "allowed-types must be media types with a known file extension")
  boolean isEveryTypeKnown() {
    return allowedTypes.stream().noneMatch(type -> FileTypes.extensions(type).isEmpty());
  }
}
