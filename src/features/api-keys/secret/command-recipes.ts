/** A command that takes the key by asking for it, so that no shell history ever holds it. */
export interface CommandRecipe {
  label: string;
  text: string;
}

const readInBash = `printf 'API key: ' && read -rs NUGET_API_KEY && echo`;
const readInPowerShell = `[Net.NetworkCredential]::new('', (Read-Host 'API key' -AsSecureString)).Password`;

/** The commands that a key is most often wanted for; `gallery` is the URL packages are pushed to. */
export function commandRecipes(gallery: string): CommandRecipe[] {
  const push = `dotnet nuget push '*.nupkg' --source '${gallery}api/v2/package' --api-key`;
  return [
    {
      label: 'dotnet nuget push (bash)',
      text: `${readInBash} && ${push} "$NUGET_API_KEY"; unset NUGET_API_KEY`,
    },
    { label: 'dotnet nuget push (PowerShell)', text: `${push} (${readInPowerShell})` },
    {
      label: 'Environment variable (bash)',
      text: `${readInBash} && export NUGET_API_KEY`,
    },
    {
      label: 'Environment variable (PowerShell)',
      text: `$env:NUGET_API_KEY = ${readInPowerShell}`,
    },
    { label: 'GitHub Actions secret', text: 'gh secret set NUGET_API_KEY' },
  ];
}
