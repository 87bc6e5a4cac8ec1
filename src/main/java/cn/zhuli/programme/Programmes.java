package cn.zhuli.programme;

import java.util.List;
import java.util.Optional;

/**
 * The programmes whose models are deployed, newest policy first; told by whoever runs the models.
 */
public interface Programmes {

  List<Programme> inForce();

  /** The programme under its newest model, for a round that opens now (G-10). */
  Optional<Programme> inForce(String key);

  /** The programme as a given bundle has it, for a round that is under way (G-10). */
  Programme of(String key, String bundle);
}
