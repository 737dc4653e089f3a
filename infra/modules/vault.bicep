@description('Ends every name.')
param suffix string

@description('Region.')
param location string

@description('Principal that may read the secrets, and nothing else.')
param readerPrincipalId string

@description('Secret of the Entra registration.')
@secure()
param clientSecret string

@description('Connection string of MongoDB.')
@secure()
param mongodbUri string

@description('Key that seals the answers of open polls.')
@secure()
param answersKey string

var secretsUserRole = '4633458b-17de-408a-875f-0445a66ea1a4'

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  // The name of a vault is unique in the world and at most 24 characters long.
  name: 'pw${suffix}${uniqueString(resourceGroup().id)}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource clientSecretRow 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'client-secret'
  properties: {
    value: clientSecret
  }
}

resource mongodbUriRow 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'mongodb-uri'
  properties: {
    value: mongodbUri
  }
}

resource answersKeyRow 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'answers-key'
  properties: {
    value: answersKey
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerPrincipalId, secretsUserRole)
  properties: {
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUserRole)
  }
}

@description('What a setting holds instead of the registration\'s secret.')
output clientSecretReference string = '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=${clientSecretRow.name})'

@description('What a setting holds instead of the connection string.')
output mongodbUriReference string = '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=${mongodbUriRow.name})'

@description('What a setting holds instead of the key of answers.')
output answersKeyReference string = '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=${answersKeyRow.name})'
