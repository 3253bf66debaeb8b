#include "upkeep/create.h"

#include "base/new_file.h"
#include "base/owner.h"
#include "upkeep/vault_file.h"

namespace kortisto::upkeep {

NewRegister create_register(const std::filesystem::path& path, const Secret& passphrase,
                            const KdfSettings& cost, const Clock& clock, const reg::Use& use) {
  NewFile file(path, NewFile::Existing::refuse, NewFile::Making::by_path);
  leave_to_owner(file.fd(), path.parent_path());
  auto founding = vault::found_vault(passphrase, argon2_cost(cost), seconds(clock));
  Sighting seen = record_in_new(file.temporary(), founding.data_key, "register.init", clock, use,
                                &founding.header);
  auto warning = file.commit();
  return {std::move(founding.recovery_key), std::move(seen), std::move(warning)};
}

}  // namespace kortisto::upkeep
